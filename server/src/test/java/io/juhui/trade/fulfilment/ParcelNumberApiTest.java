package io.juhui.trade.fulfilment;

import static org.assertj.core.api.Assertions.assertThat;

import io.juhui.goods.catalog.SkuId;
import io.juhui.platform.gateway.LogisticsTraces.State;
import io.juhui.platform.gateway.LogisticsTraces.Trace;
import io.juhui.testing.Given;
import io.juhui.testing.GivenGoods;
import io.juhui.testing.GivenOrders;
import io.juhui.testing.GivenTrade;
import io.juhui.testing.GivenTrade.Bought;
import io.juhui.testing.Http;
import io.juhui.testing.JuhuiTest;
import io.juhui.testing.Together;
import java.time.Clock;
import java.time.Duration;
import java.time.temporal.ChronoUnit;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import tools.jackson.databind.JsonNode;

@JuhuiTest
@DisplayName("T8 运单号：重复先提醒，填错可更正，买家知道每个包裹装了什么")
class ParcelNumberApiTest {

    private static final AtomicInteger NUMBERS = new AtomicInteger(100_000);

    @Autowired
    Given given;

    @Autowired
    GivenGoods goods;

    @Autowired
    GivenTrade trade;

    @Autowired
    GivenOrders orders;

    @Autowired
    Parcels parcels;

    @Autowired
    Tracking tracking;

    @Autowired
    Clock clock;

    @Autowired
    JdbcClient db;

    private static String fresh() {
        return "PN" + NUMBERS.incrementAndGet();
    }

    private Bought bought(int units) {
        return trade.toShip(given.buyer(), Map.of(goods.aProduct().make().sku(), units));
    }

    private static String path(Bought order) {
        return "/api/console/orders/" + order.id().value() + "/packages";
    }

    /** As a client that has not been warned yet. */
    private static Http.Answer ship(Http staff, Bought order, String number, int units) {
        return staff.post(
                path(order),
                Map.of(
                        "carrier",
                        "YTO",
                        "trackingNumber",
                        number,
                        "lines",
                        GivenTrade.lines(Map.of(order.line(0), units))));
    }

    private static Http.Answer correct(Http staff, Bought order, String carrier, String number, boolean meant) {
        var id = order.view().at("/packages/0/id").asString();
        return staff.put(
                path(order) + "/" + id, Map.of("carrier", carrier, "trackingNumber", number, "numberMeant", meant));
    }

    private void told(Bought order, State state) {
        told(order, state, 0);
    }

    private void told(Bought order, State state, int minutesAgo) {
        var at = clock.instant().minus(minutesAgo, ChronoUnit.MINUTES).truncatedTo(ChronoUnit.SECONDS);
        tracking.told(parcels.of(order.id()).getFirst(), List.of(new Trace(at, state.name(), state)));
    }

    private static List<String> kinds(Bought order) {
        return order.view()
                .get("timeline")
                .valueStream()
                .map(e -> e.get("kind").asString())
                .toList();
    }

    @Test
    void warnsOfANumberThatIsInUseAndTakesItWhenItIsMeant() {
        var staff = given.owner();
        var number = fresh();
        var order = bought(2);
        ship(staff, order, number, 1).ok();

        var twice = ship(staff, order, number.toLowerCase(java.util.Locale.ROOT), 1);
        assertThat(twice.problem()).isEqualTo("fulfilment/number-in-use");
        assertThat(twice.json().at("/usedBy/0/sameOrder").asBoolean()).isTrue();
        assertThat(twice.json().at("/fields/0/pointer").asString()).isEqualTo("/trackingNumber");
        assertThat(twice.json().at("/fields/0/message").asString()).isEqualTo("这个运单号已用于本订单的另一个包裹");
        assertThat(order.view().get("packages")).hasSize(1);
        assertThat(order.status()).isEqualTo("TO_SHIP");

        var other = bought(1);
        var elsewhere = ship(staff, other, number, 1);
        assertThat(elsewhere.problem()).isEqualTo("fulfilment/number-in-use");
        assertThat(elsewhere.json().at("/usedBy/0/sameOrder").asBoolean()).isFalse();
        assertThat(elsewhere.json().at("/usedBy/0/number").asString())
                .isEqualTo(order.view().get("number").asString());

        GivenTrade.ship(staff, order, "YTO", number, List.of()).ok();
        GivenTrade.ship(staff, other, "YTO", number, List.of()).ok();
        assertThat(order.view().get("packages")).hasSize(2);
    }

    @Test
    void warnsAllButOneOfThoseWhoTakeANumberAtTheSameMoment() {
        var staff = given.owner();
        var number = fresh();
        var all = List.of(bought(1), bought(1), bought(1), bought(1), bought(1), bought(1));
        var answers = Together.run(all.size(), i -> ship(staff, all.get(i), number, 1));
        assertThat(answers.stream().filter(a -> a.status() == 200)).hasSize(1);
        assertThat(answers.stream().filter(a -> a.status() != 200).map(Http.Answer::problem))
                .containsOnly("fulfilment/number-in-use");
    }

    @Test
    void correctsAMistypedNumberKeepsTheOldOneAndTellsTheBuyer() {
        var staff = given.owner();
        var order = bought(1);
        var wrong = fresh();
        ship(staff, order, wrong, 1).ok();
        told(order, State.MOVING);
        var right = fresh();

        var view = correct(staff, order, "ZTO", right, false).ok().get("order");

        assertThat(view.at("/packages/0/trackingNumber").asString()).isEqualTo(right);
        assertThat(view.at("/packages/0/carrier").asString()).isEqualTo("中通快递");
        assertThat(view.at("/packages/0/trace")).isEmpty();
        assertThat(order.view().get("timeline").toString()).contains("运单号更正：圆通速递 " + wrong + " → 中通快递 " + right);
        var notice = order.buyer().http().get("/api/notices").ok().at("/items/0");
        assertThat(notice.get("kind").asString()).isEqualTo("fulfilment.corrected");
        assertThat(notice.get("text").asString()).contains(wrong, right);
        assertThat(db.sql(
                                "select c.tracking_number from parcel_correction c join parcel p on p.id = c.parcel_id where order_id = :id")
                        .param("id", order.id().value())
                        .query((set, _) -> set.getString(1))
                        .list())
                .containsExactly(wrong);
        assertThat(orders.findings()).isEmpty();
    }

    /** The wrong number was somebody else's, whose parcel has arrived: ours has not. */
    @Test
    void forgetsASignatureThatWasNotOursAndCountsTheReceiptAnew() {
        var staff = given.owner();
        var order = bought(1);
        ship(staff, order, fresh(), 1).ok();
        told(order, State.SIGNED, 60);
        var early = receiptBefore(order);
        var stale = parcels.of(order.id()).getFirst();

        correct(staff, order, "YTO", fresh(), false).ok();
        assertThat(parcels.of(order.id()).getFirst().signedAt()).isNull();
        assertThat(Duration.between(early, receiptBefore(order))).isGreaterThan(Duration.ofDays(5));

        assertThat(tracking.told(stale, List.of(new Trace(clock.instant(), "SIGNED", State.SIGNED))))
                .isFalse();
        assertThat(parcels.of(order.id()).getFirst().signedAt()).isNull();
        assertThat(order.view().at("/packages/0/trace")).isEmpty();

        told(order, State.SIGNED);
        assertThat(kinds(order).stream().filter("DELIVERED"::equals)).hasSize(2);
        assertThat(order.newestNotice()).isEqualTo("fulfilment.delivered");
    }

    @Test
    void refusesToCorrectWhatIsReceivedForeignUsedOrCorrectedTooOften() {
        var staff = given.owner();
        var order = bought(1);
        var number = fresh();
        ship(staff, order, number, 1).ok();
        var other = bought(1);
        var taken = fresh();
        ship(staff, other, taken, 1).ok();

        assertThat(correct(staff, order, "YTO", taken, false).problem()).isEqualTo("fulfilment/number-in-use");
        assertThat(correct(staff, order, "YTO", "短", false).problem()).isEqualTo("fulfilment/tracking-invalid");
        var foreign = other.view().at("/packages/0/id").asString();
        assertThat(staff.put(path(order) + "/" + foreign, Map.of("carrier", "YTO", "trackingNumber", fresh()))
                        .problem())
                .isEqualTo("fulfilment/no-such-parcel");
        assertThat(correct(given.staff("orders:view").http(), order, "YTO", fresh(), false)
                        .status())
                .isEqualTo(403);
        assertThat(order.view().at("/packages/0/trackingNumber").asString()).isEqualTo(number);
        correct(staff, order, "YTO", number, false).ok();
        assertThat(kinds(order)).doesNotContain("PACKAGE_CORRECTED");

        for (int i = 0; i < 10; i++) {
            correct(staff, order, "YTO", fresh(), false).ok();
        }
        assertThat(correct(staff, order, "YTO", fresh(), false).problem()).isEqualTo("fulfilment/corrected-too-often");

        other.buyer().http().post(other.path() + "/confirm", Map.of()).ok();
        assertThat(correct(staff, other, "YTO", fresh(), false).problem()).isEqualTo("ordering/not-now");
        assertThat(staff.get("/api/console/orders/" + other.id().value())
                        .ok()
                        .get("actions")
                        .toString())
                .doesNotContain("CORRECT_PACKAGE");
    }

    @Test
    void correctsOnceWhenManyCorrectAtTheSameMoment() {
        var staff = given.owner();
        var order = bought(1);
        ship(staff, order, fresh(), 1).ok();
        var answers = Together.run(6, _ -> correct(staff, order, "YTO", fresh(), false));
        assertThat(answers).allMatch(a -> a.status() == 200);
        assertThat(orders.findings()).isEmpty();
    }

    @Test
    void tellsTheBuyerWhatEachPackageHolds() {
        var tea = goods.aProduct().named("白桃乌龙茶").make().sku();
        var cup = goods.aProduct().named("随行杯").make().sku();
        var lines = new LinkedHashMap<SkuId, Integer>();
        lines.put(tea, 3);
        lines.put(cup, 1);
        var order = trade.toShip(given.buyer(), lines);
        ship(given.owner(), order, fresh(), 2).ok();
        var notice = order.buyer()
                .http()
                .get("/api/notices")
                .ok()
                .at("/items/0/text")
                .asString();
        assertThat(notice).contains("内含 白桃乌龙茶", "× 2").doesNotContain("随行杯");
        var inside = order.view().at("/packages/0/lines");
        assertThat(inside.valueStream().map(l -> l.get("quantity").asInt())).containsExactly(2);
        var english = english(order);
        assertThat(english).contains(" with 白桃乌龙茶");
    }

    /** The last unit is refunded when all that was sent has been signed for: the order is delivered with that. */
    @Test
    void isDeliveredWhenWhatWasLeftIsRefundedAfterTheRestWasSignedFor() {
        var staff = given.owner();
        var order = bought(2);
        ship(staff, order, fresh(), 1).ok();
        told(order, State.SIGNED);
        assertThat(kinds(order)).doesNotContain("DELIVERED");
        var console = "/api/console/orders/" + order.id().value();
        var units = GivenTrade.lines(Map.of(order.line(0), 1));
        JsonNode asked = staff.post(console + "/unit-refunds/preview", Map.of("lines", units))
                .ok();
        staff.post(
                        console + "/unit-refunds",
                        Map.of("lines", units, "amount", asked.get("amount").asLong(), "reason", "缺货"))
                .ok();
        assertThat(order.status()).isEqualTo("SHIPPED");
        assertThat(kinds(order)).contains("DELIVERED");
        assertThat(receiptBefore(order)).isBefore(clock.instant().plus(Duration.ofDays(8)));
    }

    private static String english(Bought order) {
        return order.buyer()
                .http()
                .with("Accept-Language", "en")
                .get("/api/notices")
                .ok()
                .at("/items/0/text")
                .asString();
    }

    private java.time.Instant receiptBefore(Bought order) {
        return db.sql("select receipt_before from trade_order where id = :id")
                .param("id", order.id().value())
                .query((set, _) -> set.getTimestamp(1).toInstant())
                .single();
    }
}
