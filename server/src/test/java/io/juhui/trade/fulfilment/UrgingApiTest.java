package io.juhui.trade.fulfilment;

import static org.assertj.core.api.Assertions.assertThat;

import io.juhui.platform.settings.Settings;
import io.juhui.testing.Given;
import io.juhui.testing.GivenGoods;
import io.juhui.testing.GivenTrade;
import io.juhui.testing.GivenTrade.Bought;
import io.juhui.testing.Http;
import io.juhui.testing.JuhuiTest;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

@JuhuiTest
@DisplayName("R20 催发货")
class UrgingApiTest {

    @Autowired
    Given given;

    @Autowired
    GivenGoods goods;

    @Autowired
    GivenTrade trade;

    @Autowired
    Settings settings;

    @Autowired
    JdbcClient db;

    private Bought order() {
        return trade.toShip(given.buyer(), Map.of(goods.aProduct().make().sku(), 1));
    }

    private void back(Bought order, String column, int hours) {
        db.sql("update trade_order set " + column + " = " + column + " - make_interval(hours => :hours) where id = :id")
                .param("hours", hours)
                .param("id", order.id().value())
                .update();
    }

    private static Http.Answer urge(Bought order) {
        return order.buyer().http().post(order.path() + "/urge", Map.of());
    }

    private int urges(Bought order) {
        return given.owner()
                .get("/api/console/orders/" + order.id().value())
                .ok()
                .get("urges")
                .asInt();
    }

    @Test
    void waitsForThePromisedTimeThenTellsTheShopOnceADay() {
        var order = order();
        back(order, "paid_at", 47);
        var early = urge(order);
        assertThat(early.problem()).isEqualTo("fulfilment/urge-too-early");
        assertThat(early.json().get("retryAt").asString()).isNotEmpty();
        assertThat(urges(order)).isZero();
        assertThat(order.actions()).doesNotContain("URGE");

        back(order, "paid_at", 2);
        assertThat(order.actions()).contains("URGE");
        urge(order).ok();
        assertThat(order.actions()).doesNotContain("URGE");
        assertThat(urge(order).problem()).isEqualTo("fulfilment/urge-once-a-day");
        assertThat(urges(order)).isEqualTo(1);

        back(order, "urged_at", 24);
        assertThat(order.actions()).contains("URGE");
        urge(order).ok();
        assertThat(urges(order)).isEqualTo(2);
        assertThat(told(order)).isEqualTo(2);
    }

    @Test
    void promisesWhatTheSettingSays() {
        var order = order();
        back(order, "paid_at", 3);
        assertThat(urge(order).problem()).isEqualTo("fulfilment/urge-too-early");
        settings.put(FulfilmentTerms.PROMISED_HOURS, "2");
        try {
            urge(order).ok();
        } finally {
            settings.put(FulfilmentTerms.PROMISED_HOURS, "48");
        }
        assertThat(urges(order)).isEqualTo(1);
    }

    @Test
    void looksLikeNoOrderToAnotherBuyerAndIsRefusedOnceShipped() {
        var order = order();
        back(order, "paid_at", 50);
        assertThat(given.buyer().http().post(order.path() + "/urge", Map.of()).status())
                .isEqualTo(404);
        assertThat(urges(order)).isZero();
        GivenTrade.ship(given.owner(), order, "SF", "SF123456", List.of()).ok();
        assertThat(urge(order).problem()).isEqualTo("ordering/not-now");
    }

    private long told(Bought order) {
        return db.sql("select count(*) from staff_notice where kind = 'fulfilment.urged' and subject like :order")
                .param("order", order.id().value() + "-%")
                .query(Long.class)
                .single();
    }
}
