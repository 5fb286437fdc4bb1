package io.juhui.marketing.spendsave;

import static org.assertj.core.api.Assertions.assertThat;

import io.juhui.goods.catalog.SkuId;
import io.juhui.testing.Given;
import io.juhui.testing.GivenGoods;
import io.juhui.testing.GivenOrders;
import io.juhui.testing.GivenTrade;
import io.juhui.testing.Http;
import io.juhui.testing.JuhuiTest;
import java.time.Clock;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import tools.jackson.databind.JsonNode;

/** A campaign through the doors that its merchant and its buyers use. */
@JuhuiTest
class SpendSaveApiTest {

    @Autowired
    Given given;

    @Autowired
    GivenGoods goods;

    @Autowired
    GivenOrders orders;

    @Autowired
    GivenTrade trade;

    @Autowired
    GivenSpendSave saves;

    @Autowired
    Clock clock;

    private SkuId aSku() {
        return goods.aProduct().priced(5_000).stocked(100).make().sku();
    }

    private JsonNode quote(Given.Buyer buyer, SkuId sku, int quantity, String channel) {
        var body = new LinkedHashMap<String, Object>();
        body.put("lines", List.of(Map.of("skuId", sku, "quantity", quantity)));
        body.put("delivery", Map.of("kind", "EXPRESS", "addressId", orders.address(buyer)));
        body.put("source", "BUY_NOW");
        body.put("channel", channel);
        return buyer.http().post("/api/quotes", body).ok();
    }

    private long goodsOf(SkuId sku, int quantity) {
        return quote(given.buyer(), sku, quantity, "H5").at("/lines/0/amount").asLong();
    }

    @Test
    void takesOffFromTheThresholdOnAndSaysWhatIsMissingBelowIt() {
        var sku = aSku();
        saves.running(saves.terms(sku));

        assertThat(goodsOf(sku, 2)).isEqualTo(9_000);
        var little = quote(given.buyer(), sku, 1, "H5");
        assertThat(little.at("/lines/0/amount").asLong()).isEqualTo(5_000);
        assertThat(little.at("/hints/0/text").asString()).isEqualTo("再买 ¥50 减 ¥10");
        assertThat(little.at("/hints/0/more").asLong()).isEqualTo(5_000);
    }

    @Test
    void showsOnTheProductPageWhatItTakesOff() {
        var made = goods.aProduct().priced(5_000).stocked(5).make();
        saves.running(saves.terms(made.sku()));

        var page = given.buyer().http().get(made.path()).ok().toString();

        assertThat(page).contains("满100减10");
    }

    @Test
    void isADraftUntilPublishedAndActsWhileItRuns() {
        var sku = aSku();
        var id = saves.draft(saves.terms(sku));
        assertThat(saves.state(id)).isEqualTo("DRAFT");
        assertThat(goodsOf(sku, 2)).isEqualTo(10_000);

        saves.verb(id, "publish", Map.of("belowCost", false)).ok();
        assertThat(saves.verb(id, "publish", Map.of("belowCost", false)).problem())
                .isEqualTo("campaign/state");
        assertThat(goodsOf(sku, 2)).isEqualTo(9_000);
        saves.verb(id, "pause", Map.of()).ok();
        assertThat(saves.state(id)).isEqualTo("PAUSED");
        assertThat(goodsOf(sku, 2)).isEqualTo(10_000);
        saves.verb(id, "resume", Map.of()).ok();
        assertThat(goodsOf(sku, 2)).isEqualTo(9_000);
        saves.verb(id, "stop", Map.of()).ok();
        assertThat(saves.state(id)).isEqualTo("STOPPED");
        assertThat(goodsOf(sku, 2)).isEqualTo(10_000);
    }

    @Test
    void isAnnouncedBeforeItBegins() {
        var sku = aSku();
        var terms = saves.terms(sku);
        terms.put("startsAt", clock.instant().plus(Duration.ofHours(1)).toString());

        assertThat(saves.state(saves.running(terms))).isEqualTo("ANNOUNCED");
        assertThat(goodsOf(sku, 2)).isEqualTo(10_000);
    }

    @Test
    void isForItsChannelsAndItsAudienceOnly() {
        var sku = aSku();
        var guest = given.buyer();
        var terms = saves.terms(sku);
        terms.put("channels", List.of("MINI_PROGRAM"));
        terms.put(
                "audience",
                Map.of(
                        "kind",
                        "seat-guest",
                        "ids",
                        List.of(Long.toString(guest.id().value()))));
        saves.running(terms);

        assertThat(quote(guest, sku, 2, "MINI_PROGRAM").at("/lines/0/amount").asLong())
                .isEqualTo(9_000);
        var elsewhere = quote(guest, sku, 2, "H5");
        assertThat(elsewhere.at("/lines/0/amount").asLong()).isEqualTo(10_000);
        assertThat(elsewhere.at("/hints/0/text").asString()).isEqualTo("周年庆：仅限小程序");
        var stranger = quote(given.buyer(), sku, 2, "MINI_PROGRAM");
        assertThat(stranger.at("/lines/0/amount").asLong()).isEqualTo(10_000);
        assertThat(stranger.get("hints").toString()).as("hears nothing of it").doesNotContain("周年庆");
    }

    @Test
    void isToldOfOnTheProductPageToWhomItIsForAlone() {
        var made = goods.aProduct().priced(5_000).stocked(100).make();
        var guest = given.buyer();
        var terms = saves.terms(made.sku());
        var ids = List.of(Long.toString(guest.id().value()));
        terms.put("audience", Map.of("kind", "seat-guest", "ids", ids));
        saves.running(terms);

        var path = "/api/campaigns/of-product/" + made.product().value() + "?channel=H5";
        assertThat(guest.http().get(path).ok().at("/0/text").asString()).isEqualTo("满100减10");
        assertThat(given.buyer().http().get(path).ok().size()).isZero();
        assertThat(guest.http()
                        .get("/api/products/" + made.product().value())
                        .ok()
                        .get("teasers")
                        .toString())
                .doesNotContain("满100减10");
    }

    @Test
    void givesEachPersonNoMoreThanTheLimitAndTheChanceBackWithACancelledOrder() {
        var sku = aSku();
        var terms = saves.terms(sku);
        terms.put("limits", Map.of("timesPerPerson", 1, "unitsPerPerson", 0, "unitsPerOrder", 0));
        saves.running(terms);
        var buyer = given.buyer();

        var first = orders.placed(buyer, sku, 2);
        assertThat(first.get("total").asLong()).isEqualTo(9_000);
        var again = quote(buyer, sku, 2, "H5");
        assertThat(again.at("/lines/0/amount").asLong()).isEqualTo(10_000);
        assertThat(again.at("/hints/0/text").asString()).isEqualTo("周年庆：每人限享 1 次");
        buyer.http()
                .post("/api/orders/" + first.get("id").asString() + "/cancel", Map.of("reason", "不想要了"))
                .ok();
        assertThat(quote(buyer, sku, 2, "H5").at("/lines/0/amount").asLong()).isEqualTo(9_000);
    }

    @Test
    void blowsItsFuseWhenTheBudgetIsSpentTellsTheStaffAndGoesOnWhenItIsRaised() {
        var sku = aSku();
        var terms = saves.terms(sku);
        terms.put("budget", Map.of("total", 1_500));
        var id = saves.running(terms);
        var late = given.buyer();
        var quoted = orders.purchase(late, sku, 2);
        var first = orders.placed(given.buyer(), sku, 2);

        assertThat(orders.place(late, quoted).problem()).isEqualTo("campaign/budget-spent");
        assertThat(saves.state(id)).isEqualTo("FUSED");
        assertThat(goodsOf(sku, 2)).isEqualTo(10_000);
        assertThat(given.owner().get("/api/console/notices").ok().toString()).contains("campaign.fused");
        assertThat(saves.row(id).get("spent").asLong()).isEqualTo(1_000);

        var row = saves.row(id);
        terms.put("budget", Map.of("total", 900));
        assertThat(change(id, row, terms).problem()).isEqualTo("campaign/budget");
        terms.put("budget", Map.of("total", 2_000));
        change(id, row, terms).ok();
        saves.verb(id, "resume", Map.of()).ok();
        assertThat(orders.place(late, quoted).ok().get("total").asLong()).isEqualTo(9_000);
        assertThat(saves.state(id)).as("spent to the last fen").isEqualTo("FUSED");
        assertThat(saves.verb(id, "resume", Map.of()).problem()).isEqualTo("campaign/budget");
        assertThat(first.get("total").asLong()).isEqualTo(9_000);
        assertThat(orders.findings()).isEmpty();
    }

    private Http.Answer change(String id, JsonNode seen, Map<String, Object> terms) {
        return given.owner()
                .put(
                        GivenSpendSave.PATH + "/" + id,
                        Map.of(
                                "version",
                                seen.get("version").asInt(),
                                "belowCost",
                                false,
                                "campaign",
                                terms,
                                "rule",
                                GivenSpendSave.hundredMinusTen()));
    }

    @Test
    void spendsNoMoreADayThanTheDaysBudget() {
        var sku = aSku();
        var terms = saves.terms(sku);
        terms.put("budget", Map.of("total", 100_000, "perDay", 1_000));
        var id = saves.running(terms);

        orders.placed(given.buyer(), sku, 2);

        assertThat(saves.state(id)).isEqualTo("FUSED");
    }

    @Test
    void refusesAChangeOfWhatSomebodyElseHasChanged() {
        var sku = aSku();
        var terms = saves.terms(sku);
        var id = saves.running(terms);
        var seen = saves.row(id);
        change(id, seen, terms).ok();

        assertThat(change(id, seen, terms).problem()).isEqualTo("campaign/changed-meanwhile");
    }

    @Test
    void countsWhatItBroughtAndWhatItCost() {
        var made = goods.aProduct().priced(5_000).costing(2_000).stocked(100).make();
        var id = saves.running(saves.terms(made.sku()));
        trade.toShip(given.buyer(), Map.of(made.sku(), 2));
        orders.placed(given.buyer(), made.sku(), 3);

        var effect =
                given.owner().get("/api/console/campaigns/" + id + "/effect").ok();

        assertThat(effect.get("participants").asInt()).isEqualTo(2);
        assertThat(effect.get("orders").asInt()).isEqualTo(2);
        assertThat(effect.get("paidOrders").asInt()).isEqualTo(1);
        assertThat(effect.get("amount").asLong()).isEqualTo(9_000);
        assertThat(effect.get("saving").asLong()).isEqualTo(1_000);
        assertThat(effect.get("costOfGoods").asLong()).isEqualTo(4_000);
        assertThat(saves.row(id).get("units").asInt()).isEqualTo(5);
    }

    @Test
    void wantsAYesBeforeGoodsMaySellBelowCost() {
        var made = goods.aProduct().priced(5_000).costing(4_600).stocked(5).make();
        var id = saves.draft(saves.terms(made.sku()));

        var margins =
                given.owner().get("/api/console/campaigns/" + id + "/margins").ok();
        assertThat(margins.at("/rows/0/worst").asLong()).isEqualTo(4_500);
        assertThat(margins.at("/rows/0/margin").asLong()).isEqualTo(-100);
        assertThat(margins.get("belowCost").asInt()).isEqualTo(1);
        assertThat(saves.verb(id, "publish", Map.of("belowCost", false)).problem())
                .isEqualTo("campaign/below-cost");
        saves.verb(id, "publish", Map.of("belowCost", true)).ok();
        assertThat(change(id, saves.row(id), saves.terms(made.sku())).problem()).isEqualTo("campaign/below-cost");
    }

    @Test
    void showsCostsOnlyToWhoMaySeeThem() {
        var made = goods.aProduct().priced(5_000).costing(2_000).stocked(5).make();
        var id = saves.draft(saves.terms(made.sku()));
        var staff = given.staff("marketing:edit").http();

        var row = staff.get("/api/console/campaigns/" + id + "/margins").ok().at("/rows/0");

        assertThat(row.get("cost").isNull()).isTrue();
        assertThat(row.get("margin").isNull()).isTrue();
        assertThat(row.get("worst").asLong()).isEqualTo(4_500);
    }

    @Test
    void tellsWhoMayNotSeeCostsOfNoSkuHowItStandsToItsCost() {
        var made = goods.aProduct().priced(5_000).costing(4_600).stocked(5).make();
        var id = saves.draft(saves.terms(made.sku()));
        var staff = given.staff("marketing:edit").http();

        var margins = staff.get("/api/console/campaigns/" + id + "/margins").ok();

        assertThat(margins.get("costs").asBoolean()).isFalse();
        assertThat(margins.get("belowCost").asInt()).isEqualTo(1);
        assertThat(margins.at("/rows/0/belowCost").asBoolean()).isFalse();
        assertThat(staff.post("/api/console/campaigns/" + id + "/publish", Map.of("belowCost", true))
                        .problem())
                .isEqualTo("campaign/below-cost");
    }

    @Test
    void copiesACampaignWithItsRuleAsADraftFromNowOn() {
        var sku = aSku();
        var id = saves.running(saves.terms(sku));

        var copy = saves.verb(id, "copy", Map.of()).ok();

        assertThat(copy.get("state").asString()).isEqualTo("DRAFT");
        assertThat(copy.at("/terms/name").asString()).isEqualTo("周年庆 复制");
        assertThat(copy.get("summary").asString()).isEqualTo("满100减10");
    }

    @Test
    void refusesTermsThatMakeNoSenseAtTheirField() {
        var sku = aSku();
        assertRefused(
                Map.of("endsAt", clock.instant().minusSeconds(5).toString()), "campaign/window", "/campaign/endsAt");
        assertRefused(
                Map.of("audience", Map.of("kind", "nobodys", "ids", List.of("1"))),
                "campaign/audience",
                "/campaign/audience/kind");
        assertRefused(
                Map.of("audience", Map.of("kind", "seat-guest", "ids", List.of("404"))),
                "campaign/audience",
                "/campaign/audience/ids");
        assertRefused(
                Map.of("scope", scope(GivenSpendSave.goods(sku, new SkuId(12)))),
                "campaign/unknown-goods",
                "/campaign/scope/chosen/skus/1");
        assertRefused(Map.of("scope", scope(GivenSpendSave.goods())), "campaign/scope", "/campaign/scope");
        assertRefused(
                Map.of("limits", Map.of("timesPerPerson", 0, "unitsPerPerson", 0, "unitsPerOrder", 3)),
                "campaign/limit-unused",
                "/campaign/limits/unitsPerOrder");
        assertRefused(Map.of("closes", List.of("PRICE")), "campaign/closes", "/campaign/closes/0");
    }

    private static Map<String, Object> scope(Map<String, Object> chosen) {
        return Map.of("all", false, "chosen", chosen, "except", GivenSpendSave.goods());
    }

    private void assertRefused(Map<String, Object> wrong, String problem, String pointer) {
        var terms = saves.terms(aSku());
        terms.putAll(wrong);
        var refused = saves.create(terms);
        assertThat(refused.problem()).isEqualTo(problem);
        assertThat(refused.json().at("/fields/0/pointer").asString()).isEqualTo(pointer);
    }

    @Test
    void knowsNoCampaignThatIsNotThereAndChangesNoneThatIsOver() {
        assertThat(given.owner().get("/api/console/campaigns/12").problem()).isEqualTo("campaign/no-such");
        assertThat(given.owner().get(GivenSpendSave.PATH + "/12").problem()).isEqualTo("spendsave/no-such");
        var terms = saves.terms(aSku());
        var id = saves.running(terms);
        saves.verb(id, "stop", Map.of()).ok();
        assertThat(change(id, saves.row(id), terms).problem()).isEqualTo("campaign/ended");
    }

    @Test
    void namesNoClashOfTwoOfWhichABuyerHasOne() {
        var sku = aSku();
        var one = saves.running(saves.terms(sku));
        saves.running(saves.terms(sku, aSku()));
        var from = clock.instant().minus(Duration.ofDays(1));

        var calendar = given.owner()
                .get("/api/console/campaigns/calendar?from=" + from + "&to=" + from.plus(Duration.ofDays(3)))
                .ok();

        assertThat(calendar.get("clashes").valueStream())
                .noneMatch(clash -> List.of(
                                clash.get("one").asString(), clash.get("other").asString())
                        .contains(one));
    }

    @Test
    void blamesNoCampaignForWhatAPausedOneTakesOff() {
        var made = goods.aProduct().priced(5_000).costing(4_300).stocked(5).make();
        var paused = saves.running(saves.terms(made.sku()));
        saves.verb(paused, "pause", Map.of()).ok();
        var id = saves.draft(saves.terms(made.sku()));

        var margins =
                given.owner().get("/api/console/campaigns/" + id + "/margins").ok();

        assertThat(margins.at("/rows/0/worst").asLong()).isEqualTo(4_500);
        assertThat(margins.at("/rows/0/by")).hasSize(1);
        assertThat(margins.get("belowCost").asInt()).isZero();
    }

    @Test
    void takesBackTheShareOfUnitsThatGoBackAndFreesTheTurnWithTheLast() {
        var sku = aSku();
        var terms = saves.terms(sku);
        terms.put("limits", Map.of("timesPerPerson", 1, "unitsPerPerson", 0, "unitsPerOrder", 0));
        terms.put("budget", Map.of("total", 50_000));
        var id = saves.running(terms);
        var buyer = given.buyer();
        var order = trade.toShip(buyer, Map.of(sku, 3));

        goBack(order, 1);
        assertThat(saves.row(id).get("spent").asLong()).isEqualTo(1_000 - 333);
        assertThat(saves.row(id).get("units").asInt()).isEqualTo(2);
        assertThat(saves.row(id).get("orders").asInt()).isEqualTo(1);
        goBack(order, 2);

        assertThat(saves.row(id).get("spent").asLong()).isZero();
        assertThat(saves.row(id).get("orders").asInt()).isZero();
        assertThat(quote(buyer, sku, 2, "H5").at("/lines/0/amount").asLong()).isEqualTo(9_000);
        assertThat(orders.findings()).isEmpty();
    }

    private void goBack(GivenTrade.Bought order, int units) {
        var staff = given.owner();
        var path = "/api/console/orders/" + order.id().value() + "/unit-refunds";
        var lines = GivenTrade.lines(Map.of(order.line(0), units));
        var amount = staff.post(path + "/preview", Map.of("lines", lines)).ok().get("amount");
        staff.post(path, Map.of("lines", lines, "amount", amount.asLong(), "reason", "缺货"))
                .ok();
    }
}
