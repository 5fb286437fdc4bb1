package io.juhui.trade.ordering.refund;

import static org.assertj.core.api.Assertions.assertThat;

import io.juhui.testing.Given;
import io.juhui.testing.GivenGoods;
import io.juhui.testing.GivenTrade;
import io.juhui.testing.GivenTrade.Bought;
import io.juhui.testing.JuhuiTest;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

/** A payment older than the gateway's year: nothing is offered that is refused, and the page says why. */
@JuhuiTest
@DisplayName("E08 R53 支付超过一年")
class OldPaymentApiTest {

    private static final String SAID = "支付已超过一年";

    @Autowired
    Given given;

    @Autowired
    GivenGoods goods;

    @Autowired
    GivenTrade trade;

    @Autowired
    JdbcClient db;

    private Bought aged(Bought order, int days) {
        for (var sql : List.of(
                "update payment set captured_at = captured_at - make_interval(days => :days) where order_id = :id",
                "update trade_order set paid_at = paid_at - make_interval(days => :days) where id = :id")) {
            db.sql(sql).param("days", days).param("id", order.id().value()).update();
        }
        return order;
    }

    private Bought paid() {
        return trade.toShip(
                given.buyer(),
                Map.of(goods.aProduct().priced(2_000).stocked(5).make().sku(), 2));
    }

    private static String console(Bought order) {
        return "/api/console/orders/" + order.id().value();
    }

    @Test
    void offersNoRefundOfUnsentGoodsAndSaysWhyOnBothPages() {
        var staff = given.owner();
        var young = aged(paid(), 364);
        assertThat(young.actions()).contains("CANCEL", "REFUND_UNITS");
        assertThat(young.view().get("nextStep").asString()).doesNotContain(SAID);
        assertThat(staff.get(console(young)).ok().get("actions").toString()).contains("\"REFUND\"", "REFUND_UNITS");

        var old = aged(paid(), 366);

        assertThat(old.actions()).doesNotContain("CANCEL", "REFUND_UNITS");
        assertThat(old.view().get("nextStep").asString()).contains("正在打包。" + SAID);
        var desk = staff.get(console(old)).ok();
        assertThat(desk.get("actions").toString()).doesNotContain("REFUND").contains("SHIP");
        assertThat(desk.at("/order/nextStep").asString()).contains(SAID);
        assertThat(old.buyer()
                        .http()
                        .with("Accept-Language", "en")
                        .get(old.path())
                        .ok()
                        .get("nextStep")
                        .asString())
                .contains("packing your order. Paid more than a year ago");
    }

    @Test
    void isRefusedWhoAsksAllTheSameAndNothingChanges() {
        var old = aged(paid(), 366);
        var buyer = old.buyer().http();
        var units = Map.of("lines", GivenTrade.lines(Map.of(old.line(0), 1)));

        assertThat(buyer.post(old.path() + "/unit-refunds/preview", units).problem())
                .isEqualTo("payment/refund-too-late");
        assertThat(given.owner()
                        .post(console(old) + "/unit-refunds/preview", units)
                        .problem())
                .isEqualTo("payment/refund-too-late");
        assertThat(buyer.post(old.path() + "/cancel", Map.of("reason", "不想要了")).problem())
                .isEqualTo("payment/refund-too-late");
        assertThat(old.status()).isEqualTo("TO_SHIP");
        assertThat(old.view().get("refunds")).isEmpty();
    }

    @Test
    @DisplayName("E08 售后要走的天数也算在一年里：走到头已退不了的，一开始就不给申请")
    void offersNoAfterSaleThatCouldNotEndInTime() {
        var order = trade.done(
                given.buyer(),
                Map.of(goods.aProduct().priced(2_000).stocked(5).make().sku(), 1));
        assertThat(order.actions()).contains("AFTER_SALE");

        aged(order, 364);

        assertThat(order.actions()).doesNotContain("AFTER_SALE").contains("BUY_AGAIN");
        var wish = Map.of("lineId", order.line(0), "units", 1, "kind", "RETURN", "reason", "NO_REASON");
        assertThat(order.buyer()
                        .http()
                        .post(order.path() + "/after-sale/preview", wish)
                        .problem())
                .isEqualTo("payment/refund-too-late");
    }
}
