package io.juhui.trade.ordering.refund;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.juhui.kernel.Ids;
import io.juhui.kernel.Money;
import io.juhui.testing.Given;
import io.juhui.testing.GivenGoods;
import io.juhui.testing.GivenOrders;
import io.juhui.testing.GivenTrade;
import io.juhui.testing.GivenTrade.Bought;
import io.juhui.testing.JuhuiTest;
import io.juhui.testing.Together;
import io.juhui.trade.ordering.LineRefunds;
import io.juhui.trade.ordering.LineRefunds.Worth;
import io.juhui.trade.ordering.OrderingProblem;
import io.juhui.trade.ordering.Orders;
import java.util.Map;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

@JuhuiTest
@DisplayName("R14 R18 已发货商品退款")
class LineRefundsSqlTest {

    @Autowired
    Given given;

    @Autowired
    GivenGoods goods;

    @Autowired
    GivenTrade trade;

    @Autowired
    GivenOrders findings;

    @Autowired
    Orders orders;

    @Autowired
    LineRefunds refunds;

    @Autowired
    Ids ids;

    @Autowired
    JdbcClient db;

    private Bought sent(int units) {
        var tea = goods.aProduct().priced(2_000).stocked(10).make().sku();
        var order = trade.toShip(given.buyer(), Map.of(tea, units));
        GivenTrade.ship(given.owner(), order, "SF", "LR000001", GivenTrade.lines(Map.of(order.line(0), units)))
                .ok();
        return order;
    }

    private void refund(Bought bought, int units, long fen, long cause) {
        var order = orders.find(bought.id()).orElseThrow();
        var line = orders.lines(bought.id()).getFirst();
        refunds.refund(order, line, units, new Worth(Money.fen(fen), Money.ZERO), "售后", cause);
    }

    private long money(Bought order) {
        return db.sql("select coalesce(sum(amount_fen), 0) from refund where order_id = :id")
                .param("id", order.id().value())
                .query(Long.class)
                .single();
    }

    @Test
    void givesBackOncePerCauseAndNeverMoreThanTheLineIsWorth() {
        var order = sent(2);
        var cause = ids.next();
        refund(order, 1, 2_000, cause);
        refund(order, 1, 2_000, cause);
        assertThat(money(order)).isEqualTo(2_000);
        assertThatThrownBy(() -> refund(order, 1, 2_001, ids.next()))
                .hasMessageContaining(OrderingProblem.REFUND_ABOVE_WORTH.slug());
        assertThatThrownBy(() -> refund(order, 2, 2_000, ids.next()))
                .hasMessageContaining("ordering/refund-above-worth");
        refund(order, 0, 500, ids.next());
        refund(order, 1, 1_500, ids.next());
        assertThat(money(order)).isEqualTo(4_000);
        assertThat(findings.findings()).isEmpty();
    }

    @Test
    void neverGivesBackMoreThanWasPaidHoweverManyAskAtOnce() {
        var order = sent(4);
        var given = Together.run(30, _ -> {
            try {
                refund(order, 0, 700, ids.next());
                return 700;
            } catch (io.juhui.kernel.Problem refused) {
                return 0;
            }
        });
        assertThat(given.stream().mapToInt(fen -> fen).sum()).isEqualTo(7_700);
        assertThat(money(order)).isEqualTo(7_700);
        assertThat(findings.findings()).isEmpty();
    }
}
