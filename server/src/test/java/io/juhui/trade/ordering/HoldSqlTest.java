package io.juhui.trade.ordering;

import static org.assertj.core.api.Assertions.assertThat;

import io.juhui.testing.Given;
import io.juhui.testing.GivenGoods;
import io.juhui.testing.GivenTrade;
import io.juhui.testing.GivenTrade.Bought;
import io.juhui.testing.JuhuiTest;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

@JuhuiTest
class HoldSqlTest {

    @Autowired
    Given given;

    @Autowired
    GivenGoods goods;

    @Autowired
    GivenTrade trade;

    @Autowired
    Interventions orders;

    @Autowired
    JdbcClient db;

    private void hold(Bought order, String name) {
        db.sql("insert into order_hold (order_id, name) values (:id, :name)")
                .param("id", order.id().value())
                .param("name", name)
                .update();
    }

    @Test
    void keepsAPaidOrderFromShippingUntilTheLastHoldIsOff() {
        var order = trade.placed(given.buyer(), Map.of(goods.aProduct().make().sku(), 1), "BUY_NOW");
        hold(order, "team");
        hold(order, "review");
        trade.pay(order);
        assertThat(order.status()).isEqualTo("HELD");

        orders.release(order.id(), "team");
        orders.release(order.id(), "nobody's");
        assertThat(order.status()).isEqualTo("HELD");
        orders.release(order.id(), "review");
        assertThat(order.status()).isEqualTo("TO_SHIP");
        orders.release(order.id(), "review");
        assertThat(order.status()).isEqualTo("TO_SHIP");
    }
}
