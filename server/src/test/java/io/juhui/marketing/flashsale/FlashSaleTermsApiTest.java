package io.juhui.marketing.flashsale;

import static io.juhui.marketing.flashsale.GivenFlashSale.PRICE;
import static io.juhui.marketing.flashsale.GivenFlashSale.draw;
import static io.juhui.marketing.flashsale.GivenFlashSale.drawn;
import static io.juhui.marketing.flashsale.GivenFlashSale.rule;
import static io.juhui.marketing.flashsale.GivenFlashSale.times;
import static io.juhui.money.payment.Till.until;
import static org.assertj.core.api.Assertions.assertThat;

import io.juhui.goods.catalog.SkuId;
import io.juhui.marketing.flashsale.GivenFlashSale.Sale;
import io.juhui.testing.Given;
import io.juhui.testing.GivenGoods;
import io.juhui.testing.Http;
import io.juhui.testing.JuhuiTest;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import tools.jackson.databind.JsonNode;

/** What a merchant may decide, what pages show of it, and who is told. */
@JuhuiTest
class FlashSaleTermsApiTest {

    @Autowired
    Given given;

    @Autowired
    GivenGoods goods;

    @Autowired
    GivenFlashSale flash;

    @Autowired
    FlashReminders reminders;

    @Autowired
    Clock clock;

    private GivenGoods.Goods aProduct() {
        return goods.aProduct().priced(2_000).stocked(100).make();
    }

    private SkuId aSku() {
        return aProduct().sku();
    }

    private static void refused(Http.Answer answer, String pointer) {
        assertThat(answer.problem()).isEqualTo("flashsale/terms");
        assertThat(answer.json().at("/fields/0/pointer").asString()).isEqualTo(pointer);
    }

    @Test
    void refusesRulesThatMakeNoSenseAndPointsAtThem() {
        var sku = aSku();
        var now = clock.instant();
        var hour = Duration.ofHours(1);
        var dear = flash.rule(5, sku);
        dear.put("skus", List.of(Map.of("skuId", sku, "price", 2_000, "stock", 5)));
        refused(flash.create(flash.terms(sku), dear), "/rule/skus/0/price");
        var twice = flash.rule(5, sku, sku);
        refused(flash.create(flash.terms(sku), twice), "/rule/skus/1/skuId");
        refused(flash.create(flash.terms(sku), flash.rule(5, sku, aSku())), "/campaign/scope");
        refused(
                flash.create(flash.terms(sku), rule(5, List.of(times(now.minus(hour.multipliedBy(3)), now)), sku)),
                "/rule/sessions/0/startsAt");
        refused(
                flash.create(flash.terms(sku), rule(5, List.of(times(now, now.plus(Duration.ofDays(3)))), sku)),
                "/rule/sessions/0/endsAt");
        refused(
                flash.create(flash.terms(sku), rule(5, List.of(times(now, now.plusSeconds(30))), sku)),
                "/rule/sessions/0/endsAt");
        refused(
                flash.create(
                        flash.terms(sku),
                        rule(
                                5,
                                List.of(
                                        times(now.plus(hour), now.plus(hour.multipliedBy(3))),
                                        times(now, now.plus(hour.multipliedBy(2)))),
                                sku)),
                "/rule/sessions/0/startsAt");
        assertThat(given.owner().get(GivenFlashSale.PATH + "/1").problem()).isEqualTo("flashsale/no-such");
    }

    @Test
    @DisplayName("C5 一个规格同一时间只在一个独占价活动里")
    void keepsASkuInOneExclusivePriceAtATime() {
        var sku = aSku();
        flash.sale(sku, 5);
        var second = flash.create(flash.terms(sku), flash.rule(5, sku))
                .ok()
                .get("id")
                .asString();
        assertThat(flash.verb(second, "publish").problem()).isEqualTo("campaign/conflict");
    }

    @Test
    @DisplayName("场次：各有各的库存；已开始的场次不能改，没开始的可以")
    void givesEachSessionItsStockAndKeepsThoseThatHaveBegun() {
        var sku = aSku();
        var now = clock.instant();
        var first = times(now.minusSeconds(60), now.plusSeconds(1_800));
        var next = times(now.plusSeconds(3_600), now.plusSeconds(7_200));
        var terms = flash.terms(sku);
        var campaign = flash.running(terms, rule(5, List.of(first, next), sku));
        assertThat(flash.sessionsOf(campaign))
                .extracting(FlashSession::state)
                .containsExactly(FlashSessionState.OPEN, FlashSessionState.WAITING);
        var kept = flash.sessionsOf(campaign).get(1).id();

        assertThat(change(campaign, terms, rule(8, List.of(first, next), sku)).status())
                .isEqualTo(200);
        assertThat(flash.sessionsOf(campaign).get(1).id()).as("the same one").isEqualTo(kept);
        var sale = new Sale(campaign, flash.session(campaign), sku);
        assertThat(flash.units(sale).carved()).as("set aside already").isEqualTo(5);
        refused(change(campaign, terms, rule(8, List.of(next), sku)), "/rule/sessions");
        var later = times(now.plusSeconds(4_000), now.plusSeconds(7_200));
        change(campaign, terms, rule(8, List.of(first, later), sku)).ok();
        assertThat(flash.sessionsOf(campaign).get(1).startsAt())
                .isEqualTo(now.plusSeconds(4_000).truncatedTo(ChronoUnit.SECONDS));
    }

    private Http.Answer change(String campaign, Map<String, Object> terms, Map<String, Object> rule) {
        var version = given.owner()
                .get("/api/console/campaigns/" + campaign)
                .ok()
                .get("version")
                .asInt();
        return given.owner()
                .put(
                        GivenFlashSale.PATH + "/" + campaign,
                        Map.of("version", version, "belowCost", true, "campaign", terms, "rule", rule));
    }

    @Test
    void movesTheSessionsOfACopyAlong() {
        var sku = aSku();
        var campaign = flash.sale(sku, 5).campaign();
        var copy = flash.verb(campaign, "copy").ok().get("id").asString();
        var before = flash.sessionsOf(campaign).getFirst();
        var after = flash.sessionsOf(copy).getFirst();
        assertThat(Duration.between(before.startsAt(), after.startsAt()))
                .isBetween(Duration.ofMinutes(59), Duration.ofMinutes(61));
        assertThat(Duration.between(after.startsAt(), after.endsAt()))
                .isEqualTo(Duration.between(before.startsAt(), before.endsAt()));
    }

    private JsonNode offer(GivenGoods.Goods product) {
        return given.buyer()
                .http()
                .get("/api/flash-sales/of-product/" + product.product().value() + "?channel=H5")
                .ok();
    }

    @Test
    @DisplayName("预热：在预热时间内才预告，开场前有价有时间，不能买")
    void announcesASessionWithinItsWarmUpAndNotBefore() {
        var product = aProduct();
        var sku = product.sku();
        var starts = clock.instant().plus(Duration.ofHours(5));
        var rule = rule(5, List.of(times(starts, starts.plus(Duration.ofHours(1)))), sku);
        rule.put("warmUpHours", 4);
        var terms = flash.terms(sku);
        var campaign = flash.running(terms, rule);
        assertThat(offer(product)).isEmpty();

        rule.put("warmUpHours", 6);
        change(campaign, terms, rule).ok();
        var offer = offer(product).get(0);
        assertThat(offer.get("state").asString()).isEqualTo("ANNOUNCED");
        assertThat(offer.at("/prices/0/price").asLong()).isEqualTo(PRICE);
        assertThat(offer.at("/prices/0/base").asLong()).isEqualTo(2_000);
        assertThat(Instant.parse(offer.get("startsAt").asString())).isAfter(clock.instant());
        assertThat(tabs()).contains(flash.session(campaign));
    }

    private List<String> tabs() {
        return given.buyer()
                .http()
                .get("/api/flash-sales")
                .ok()
                .get("sessions")
                .valueStream()
                .map(one -> one.get("id").asString())
                .toList();
    }

    @Test
    @DisplayName("剩余按实说：少的准数，多的说“至少”；待付款会回来的说清楚；抢光就是抢光")
    void saysHonestlyHowManyAreLeft() {
        var product = aProduct();
        var sale = flash.sale(product.sku(), 3);
        until(() -> left(product).get("units").asInt() == 3);
        assertThat(left(product).get("exact").asBoolean()).isTrue();
        var terms = flash.buyers(3);
        var orders = terms.stream().map(buyer -> flash.placed(buyer, sale)).toList();
        until(() -> state(product).equals("COMING_BACK"));
        assertThat(draw(flash.buyer(), sale).ok().get("state").asString()).isEqualTo("WAITING");
        var session = given.buyer()
                .http()
                .get("/api/flash-sales/sessions/" + sale.session())
                .ok();
        assertThat(session.at("/goods/0/state").asString()).isEqualTo("COMING_BACK");
        assertThat(session.at("/goods/0/left/taken").asInt()).isEqualTo(100);
        orders.forEach(GivenFlashSale::paid);
        until(() -> state(product).equals("SOLD_OUT"));
        flash.verb(sale.campaign(), "pause").ok();
        assertThat(state(product)).isEqualTo("PAUSED");
    }

    private JsonNode left(GivenGoods.Goods product) {
        return offer(product).at("/0/prices/0/left");
    }

    private String state(GivenGoods.Goods product) {
        return offer(product).at("/0/prices/0/state").asString();
    }

    /** More than was let in for: two units of the last three, wanted by two who were let in at once. */
    @Test
    void refusesWhatIsTakenWhileItMayComeBack() {
        var sale = flash.sale(aSku(), 3);
        var buyers = flash.buyers(2);
        var first = drawn(buyers.get(0), sale);
        var second = drawn(buyers.get(1), sale);
        assertThat(flash.place(buyers.get(0), sale.sku(), 2, first).status()).isEqualTo(201);
        var refused = flash.place(buyers.get(1), sale.sku(), 2, second);
        assertThat(refused.problem()).isEqualTo("flashsale/wait-for-unpaid");
        assertThat(refused.json().get("left").asInt()).isEqualTo(1);
        assertThat(flash.place(buyers.get(1), sale.sku(), 1, second).status())
                .as("the turn is not used up by a refusal")
                .isEqualTo(201);
    }

    @Test
    @DisplayName("提醒我：开场前设，按商家的分钟数发一次，开场后不能设")
    void remindsOnceOfASessionThatIsAboutToBegin() {
        var sku = aSku();
        var starts = clock.instant().plus(Duration.ofMinutes(30));
        var rule = rule(5, List.of(times(starts, starts.plus(Duration.ofHours(1)))), sku);
        rule.put("remindMinutes", 45);
        var session = flash.session(flash.running(flash.terms(sku), rule));
        var path = "/api/flash-sales/sessions/" + session + "/reminder";
        var buyer = flash.buyer();
        var other = flash.buyer();
        buyer.http().put(path, Map.of());
        other.http().put(path, Map.of());
        other.http().delete(path);
        assertThat(buyer.http()
                        .get("/api/flash-sales/reminders")
                        .ok()
                        .at("/sessionIds/0")
                        .asString())
                .isEqualTo(session);
        assertThat(other.http().get("/api/flash-sales/reminders").ok().get("sessionIds"))
                .isEmpty();

        assertThat(reminders.attempt(Long.parseLong(session))).isEmpty();
        assertThat(reminders.attempt(Long.parseLong(session))).isEmpty();

        assertThat(buyer.http().get("/api/notices").ok().toString()).containsOnlyOnce("flashsale.reminder");
        assertThat(other.http().get("/api/notices").ok().toString()).doesNotContain("flashsale.reminder");
        var now = flash.sale(aSku(), 5);
        assertThat(buyer.http()
                        .put("/api/flash-sales/sessions/" + now.session() + "/reminder", Map.of())
                        .problem())
                .isEqualTo("flashsale/begun");
    }

    @Test
    void setsTheReminderSoManyMinutesBefore() {
        var sku = aSku();
        var starts = clock.instant().plus(Duration.ofHours(3)).truncatedTo(ChronoUnit.SECONDS);
        var rule = rule(5, List.of(times(starts, starts.plus(Duration.ofHours(1)))), sku);
        rule.put("remindMinutes", 17);
        var session = flash.session(flash.running(flash.terms(sku), rule));
        assertThat(flash.due("flashsale.reminder", session)).isEqualTo(starts.minus(Duration.ofMinutes(17)));
        assertThat(flash.due("flashsale.session", session)).isEqualTo(starts);
    }

    @Test
    void givesATurnTheSecondsOfTheSale() {
        var sku = aSku();
        var rule = flash.rule(5, sku);
        rule.put("turnSeconds", 45);
        var sale = flash.sale(flash.terms(sku), rule, sku);
        var until = Instant.parse(draw(flash.buyer(), sale).ok().get("until").asString());
        assertThat(Duration.between(clock.instant(), until)).isBetween(Duration.ofSeconds(35), Duration.ofSeconds(45));
    }

    @Test
    void refusesTapsByTheDozen() {
        var sale = flash.sale(aSku(), 5);
        var buyer = flash.buyer();
        var answers = IntStream.range(0, 40).mapToObj(_ -> draw(buyer, sale)).toList();
        assertThat(answers.getLast().problem()).isEqualTo("flashsale/too-often");
        assertThat(answers.getFirst().status()).isEqualTo(200);
    }

    @Test
    void showsTheConsoleWhatIsSoldUnpaidAndLeft() {
        var sale = flash.sale(aSku(), 5);
        GivenFlashSale.paid(flash.placed(flash.buyer(), sale));
        flash.placed(flash.buyer(), sale);
        var board = given.owner()
                .get(GivenFlashSale.PATH + "/" + sale.campaign() + "/board")
                .ok()
                .at("/sessions/0");
        assertThat(board.get("state").asString()).isEqualTo("OPEN");
        var line = board.at("/lines/0");
        assertThat(line.get("carved").asInt()).isEqualTo(5);
        assertThat(line.get("sold").asInt()).isEqualTo(1);
        assertThat(line.get("unpaid").asInt()).isEqualTo(1);
        assertThat(line.get("left").asInt()).isEqualTo(3);
        assertThat(line.get("drawn").asInt()).isEqualTo(2);
    }
}
