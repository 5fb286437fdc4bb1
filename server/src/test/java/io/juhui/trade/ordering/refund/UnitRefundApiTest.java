package io.juhui.trade.ordering.refund;

import static org.assertj.core.api.Assertions.assertThat;

import io.juhui.goods.catalog.SkuId;
import io.juhui.money.payment.Till;
import io.juhui.testing.Given;
import io.juhui.testing.GivenGoods;
import io.juhui.testing.GivenOrders;
import io.juhui.testing.GivenTrade;
import io.juhui.testing.GivenTrade.Bought;
import io.juhui.testing.Http;
import io.juhui.testing.JuhuiTest;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import tools.jackson.databind.JsonNode;

@JuhuiTest
@DisplayName("T8 未发货商品按件退款")
class UnitRefundApiTest {

    @Autowired
    Given given;

    @Autowired
    GivenGoods goods;

    @Autowired
    GivenTrade trade;

    @Autowired
    GivenOrders orders;

    @Autowired
    JdbcClient db;

    private SkuId sku(long fen) {
        return goods.aProduct().priced(fen).stocked(10).make().sku();
    }

    private static String console(Bought order) {
        return "/api/console/orders/" + order.id().value();
    }

    private static Http.Answer preview(Http who, String base, Map<String, Integer> units) {
        return who.post(base + "/unit-refunds/preview", Map.of("lines", GivenTrade.lines(units)));
    }

    private static Http.Answer refund(Http who, String base, Map<String, Integer> units, long amount) {
        return who.post(
                base + "/unit-refunds", Map.of("lines", GivenTrade.lines(units), "amount", amount, "reason", "缺货"));
    }

    /** As a page does it: look what it comes to, then ask for that. */
    private static JsonNode refunded(Http who, String base, Map<String, Integer> units) {
        var amount = preview(who, base, units).ok().get("amount").asLong();
        return refund(who, base, units, amount).ok();
    }

    private List<Long> money(Bought order) {
        return db.sql("select amount_fen from refund where order_id = :id order by id")
                .param("id", order.id().value())
                .query((set, _) -> set.getLong(1))
                .list();
    }

    private static void arrived(Bought order, long fen) {
        Till.until(() -> order.view().get("refunded").asLong() == fen);
    }

    private static String kinds(Bought order) {
        return order.view().get("timeline").toString();
    }

    @Test
    void refundsTheUnitThatIsLeftAfterTheOtherWasSent() {
        var tea = sku(2_000);
        var order = trade.toShip(given.buyer(), Map.of(tea, 2));
        var staff = given.owner();
        GivenTrade.ship(staff, order, "SF", "UR000001", GivenTrade.lines(Map.of(order.line(0), 1)))
                .ok();
        assertThat(staff.get(console(order)).ok().get("actions").toString()).contains("REFUND_UNITS");

        var asked = preview(staff, console(order), Map.of(order.line(0), 1)).ok();
        assertThat(asked.get("goods").asLong()).isEqualTo(2_000);
        assertThat(asked.get("freight").asLong()).isZero();
        assertThat(asked.get("completes").asBoolean()).isTrue();
        assertThat(asked.get("closes").asBoolean()).isFalse();
        assertThat(order.view().get("unitRefunds")).isEmpty();

        refunded(staff, console(order), Map.of(order.line(0), 1));

        var view = order.view();
        assertThat(view.get("status").asString()).isEqualTo("SHIPPED");
        assertThat(view.at("/lines/0/refunded").asInt()).isEqualTo(1);
        assertThat(view.at("/lines/0/refundedAmount").asLong()).isEqualTo(2_000);
        assertThat(view.at("/unitRefunds/0/lines/0/quantity").asInt()).isEqualTo(1);
        assertThat(view.at("/unitRefunds/0/reason").asString()).isEqualTo("缺货");
        assertThat(orders.stock(tea)).containsExactly(9L, 0L, 1L);
        assertThat(money(order)).containsExactly(2_000L);
        assertThat(kinds(order)).contains("未发货商品退款已提交", "其余商品不再发货");
        arrived(order, 2_000);
        assertThat(order.view().at("/unitRefunds/0/status").asString()).isEqualTo("SUCCEEDED");
        assertThat(order.buyer().http().get("/api/notices").ok().toString())
                .contains("ordering.units-refunded", "ordering.refunded", "商家为你申请了部分退款");
        assertThat(GivenTrade.ship(staff, order, "SF", "UR000002", List.of()).problem())
                .isEqualTo("ordering/not-now");
        order.buyer().http().post(order.path() + "/confirm", Map.of()).ok();
        assertThat(orders.findings()).isEmpty();
    }

    @Test
    void refundsLinesBeforeAnythingIsSentAndCancellingGivesBackTheRestAlone() {
        var tea = sku(2_000);
        var cup = sku(1_000);
        var order = trade.toShip(given.buyer(), lines(tea, 2, cup, 1));
        var total = order.view().get("paid").asLong();
        var staff = given.owner();

        refunded(staff, console(order), Map.of(order.line(0), 1));
        assertThat(order.status()).isEqualTo("TO_SHIP");
        assertThat(order.view().at("/lines/0/open").asInt()).isEqualTo(1);
        assertThat(order.view().get("refundable").asLong()).isEqualTo(total - 2_000);
        assertThat(orders.stock(tea)).containsExactly(10L, 1L, 0L);
        assertThat(order.actions()).contains("CANCEL", "REFUND_UNITS");

        staff.post(console(order) + "/refund", Map.of("reason", "地址无法送达")).ok();
        assertThat(order.status()).isEqualTo("CANCELLED");
        assertThat(money(order)).containsExactly(2_000L, total - 2_000);
        assertThat(orders.stock(tea)).containsExactly(10L, 0L, 0L);
        assertThat(orders.stock(cup)).containsExactly(10L, 0L, 0L);
        arrived(order, total);
        assertThat(orders.findings()).isEmpty();
    }

    @Test
    void closesTheOrderWithItsLastUnitAndGivesTheCarriageBackThen() {
        var tea = sku(1_001);
        var order = trade.toShip(given.buyer(), Map.of(tea, 3));
        var buyer = order.buyer().http();
        var freight = order.view().get("freight").asLong();
        assertThat(freight).isPositive();

        refunded(buyer, order.path(), Map.of(order.line(0), 2));
        assertThat(preview(buyer, order.path(), Map.of(order.line(0), 1))
                        .ok()
                        .get("freight")
                        .asLong())
                .isEqualTo(freight);
        var view = refunded(buyer, order.path(), Map.of(order.line(0), 1));

        assertThat(view.get("status").asString()).isEqualTo("CANCELLED");
        assertThat(money(order)).containsExactly(2_002L, 1_001 + freight);
        assertThat(orders.stock(tea)).containsExactly(10L, 0L, 0L);
        arrived(order, order.view().get("paid").asLong());
        assertThat(orders.findings()).isEmpty();
    }

    @Test
    void keepsTheCarriageWhenPartOfTheOrderWasSent() {
        var order = trade.toShip(given.buyer(), lines(sku(1_000), 1, sku(900), 1));
        assertThat(order.view().get("freight").asLong()).isPositive();
        var staff = given.owner();
        GivenTrade.ship(staff, order, "SF", "UR000003", GivenTrade.lines(Map.of(order.line(0), 1)))
                .ok();
        refunded(staff, console(order), Map.of(order.line(1), 1));
        assertThat(money(order)).containsExactly(900L);
        assertThat(order.status()).isEqualTo("SHIPPED");
        assertThat(orders.findings()).isEmpty();
    }

    /** Three of one fen and a half, so to say: the first two carry the price, the third nothing. */
    @Test
    void asksNoGatewayForUnitsThatCostNothing() {
        var order = trade.placed(given.buyer(), Map.of(sku(1_000), 3), "BUY_NOW");
        var staff = given.owner();
        var change = Map.of("lineId", order.line(0), "amount", -2_998);
        staff.post(console(order) + "/price", Map.of("lines", List.of(change), "freight", 0, "reason", "样品"))
                .ok();
        trade.pay(order);
        refunded(staff, console(order), Map.of(order.line(0), 2));
        assertThat(money(order)).containsExactly(2L);

        var asked = preview(staff, console(order), Map.of(order.line(0), 1)).ok();
        assertThat(asked.get("amount").asLong()).isZero();
        refunded(staff, console(order), Map.of(order.line(0), 1));

        assertThat(money(order)).containsExactly(2L);
        assertThat(order.status()).isEqualTo("CANCELLED");
        assertThat(order.view().at("/unitRefunds/1/refundId").isNull()).isTrue();
        assertThat(orders.findings()).isEmpty();
    }

    @Test
    void refundsUnitsOfAZeroYuanOrder() {
        var order = trade.placed(given.buyer(), Map.of(sku(1_000), 2), "BUY_NOW");
        var staff = given.owner();
        var change = Map.of("lineId", order.line(0), "amount", -2_000);
        staff.post(console(order) + "/price", Map.of("lines", List.of(change), "freight", 0, "reason", "样品"))
                .ok();
        assertThat(order.status()).isEqualTo("TO_SHIP");
        refunded(staff, console(order), Map.of(order.line(0), 1));
        assertThat(money(order)).isEmpty();
        GivenTrade.ship(staff, order, "SF", "UR000004", List.of()).ok();
        assertThat(order.status()).isEqualTo("SHIPPED");
        assertThat(orders.findings()).isEmpty();
    }

    @Test
    void refusesMoreThanIsOpenForeignLinesAChangedAmountAndOtherStates() {
        var order = trade.toShip(given.buyer(), Map.of(sku(2_000), 2));
        var other = trade.toShip(given.buyer(), Map.of(sku(2_000), 2));
        var staff = given.owner();
        var line = order.line(0);
        assertThat(refund(staff, console(order), Map.of(line, 3), 6_000).problem())
                .isEqualTo("ordering/more-than-open");
        assertThat(refund(staff, console(order), Map.of(other.line(0), 1), 2_000)
                        .problem())
                .isEqualTo("ordering/no-such-line");
        var changed = refund(staff, console(order), Map.of(line, 1), 1_999);
        assertThat(changed.problem()).isEqualTo("ordering/refund-amount-changed");
        assertThat(changed.json().get("amount").asLong()).isEqualTo(2_000);
        assertThat(refund(staff, console(order), Map.of(line, 0), 0).status()).isEqualTo(400);
        assertThat(money(order)).isEmpty();
        assertThat(order.view().at("/lines/0/refunded").asInt()).isZero();

        GivenTrade.ship(staff, order, "SF", "UR000005", List.of()).ok();
        assertThat(refund(staff, console(order), Map.of(line, 1), 2_000).problem())
                .isEqualTo("ordering/not-now");
    }

    @Test
    void opensToWhoMayRefundAndToTheBuyerAlone() {
        var order = trade.toShip(given.buyer(), Map.of(sku(2_000), 2));
        var units = Map.of(order.line(0), 1);
        assertThat(refund(given.staff("orders:ship").http(), console(order), units, 2_000)
                        .status())
                .isEqualTo(403);
        assertThat(refund(given.buyer().http(), order.path(), units, 2_000).status())
                .isEqualTo(404);
        assertThat(preview(given.buyer().http(), order.path(), units).status()).isEqualTo(404);
        var actions = given.staff("orders:view", "orders:ship")
                .http()
                .get(console(order))
                .ok()
                .get("actions");
        assertThat(actions.toString()).doesNotContain("REFUND_UNITS");
        assertThat(refund(order.buyer().http(), order.path(), units, 2_000).status())
                .isEqualTo(200);
    }

    @Test
    void refundsOnceHoweverOftenTheSameIsSent() {
        var order = trade.toShip(given.buyer(), Map.of(sku(2_000), 3));
        var staff = given.owner();
        var body = Map.of("lines", GivenTrade.lines(Map.of(order.line(0), 1)), "amount", 2_000, "reason", "缺货");
        var key = java.util.UUID.randomUUID().toString();
        var first = staff.key(key).post(console(order) + "/unit-refunds", body);
        var again = staff.key(key).post(console(order) + "/unit-refunds", body);
        assertThat(again.json()).isEqualTo(first.json());
        assertThat(money(order)).containsExactly(2_000L);
    }

    /** A payment takes 50 refunds at the gateway; the last one is kept for all that is left. */
    @Test
    void keepsTheLastRefundOfAPaymentForAllThatIsLeft() {
        var tea = goods.aProduct().priced(1_000).stocked(1_000).make().sku();
        var order = trade.toShip(given.buyer(), Map.of(tea, 52));
        var staff = given.owner();
        var line = order.line(0);
        for (int i = 0; i < 49; i++) {
            refund(staff, console(order), Map.of(line, 1), 1_000).ok();
        }
        assertThat(refund(staff, console(order), Map.of(line, 1), 1_000).problem())
                .isEqualTo("ordering/refunds-spent");
        assertThat(order.view().at("/lines/0/refunded").asInt()).isEqualTo(49);
        assertThat(orders.stock(tea)).containsExactly(1_000L, 3L, 0L);
        refunded(staff, console(order), Map.of(line, 3));
        assertThat(money(order)).hasSize(50);
        assertThat(order.status()).isEqualTo("CANCELLED");
    }

    @Test
    void asksForNoReviewOfALineThatWasNeverSent() {
        var order = trade.toShip(given.buyer(), lines(sku(2_000), 1, sku(1_000), 1));
        var staff = given.owner();
        var gone = order.line(1);
        refunded(staff, console(order), Map.of(gone, 1));
        GivenTrade.ship(staff, order, "SF", "UR000006", List.of()).ok();
        var buyer = order.buyer().http();
        buyer.post(order.path() + "/confirm", Map.of()).ok();
        assertThat(buyer.post(
                                order.path() + "/reviews",
                                Map.of(
                                        "lines",
                                        List.of(Map.of(
                                                "lineId",
                                                gone,
                                                "goodsScore",
                                                5,
                                                "text",
                                                "好",
                                                "mediaIds",
                                                List.of(),
                                                "anonymous",
                                                false)),
                                        "logisticsScore",
                                        5,
                                        "serviceScore",
                                        5))
                        .problem())
                .isEqualTo("review/not-in-order");
    }

    /** Each claim of the audit, broken by hand, is found. */
    @Test
    void isRecountedByTheAudit() {
        var order = trade.toShip(given.buyer(), Map.of(sku(2_000), 3));
        refunded(given.owner(), console(order), Map.of(order.line(0), 1));
        assertThat(orders.findings()).isEmpty();
        breaks("ordering.units", "update order_line set refunded = refunded + :by where order_id = :id", order);
        breaks(
                "ordering.unit-refunds",
                "update unit_refund set goods_fen = goods_fen + :by where order_id = :id",
                order);
        breaks(
                "ordering.unit-refund-money",
                "update refund set amount_fen = amount_fen + :by where order_id = :id",
                order);
        breaks(
                "ordering.reservations",
                "update stock_reservation set quantity = quantity + :by where order_id = :id",
                order);
        assertThat(orders.findings()).isEmpty();
    }

    private void breaks(String check, String statement, Bought order) {
        for (var by : List.of(1, -1)) {
            db.sql(statement).param("by", by).param("id", order.id().value()).update();
            if (by == 1) {
                assertThat(orders.findings()).anyMatch(f -> f.startsWith(check + ":"));
            }
        }
    }

    private static Map<SkuId, Integer> lines(SkuId one, int units, SkuId other, int others) {
        var lines = new LinkedHashMap<SkuId, Integer>();
        lines.put(one, units);
        lines.put(other, others);
        return lines;
    }
}
