package io.juhui.marketing.bargain;

import static io.juhui.marketing.bargain.GivenBargain.FIRST;
import static io.juhui.marketing.bargain.GivenBargain.FLOOR;
import static io.juhui.marketing.bargain.GivenBargain.START;
import static io.juhui.marketing.bargain.GivenBargain.launch;
import static io.juhui.marketing.bargain.GivenBargain.rule;
import static io.juhui.marketing.bargain.GivenBargain.with;
import static org.assertj.core.api.Assertions.assertThat;

import io.juhui.goods.catalog.SkuId;
import io.juhui.testing.Given;
import io.juhui.testing.GivenGoods;
import io.juhui.testing.GivenOrders;
import io.juhui.testing.JuhuiTest;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** What a merchant decides of a bargain, what is refused, and what is shown of it. */
@JuhuiTest
class BargainTermsApiTest {

    @Autowired
    Given given;

    @Autowired
    GivenGoods goods;

    @Autowired
    GivenOrders orders;

    @Autowired
    GivenBargain bargains;

    @AfterEach
    void everythingAddsUp() {
        assertThat(orders.findings())
                .filteredOn(finding -> finding.matches("(bargain|campaign)\\..*"))
                .isEmpty();
    }

    private SkuId aSku() {
        return goods.aProduct().priced(START).stocked(100).make().sku();
    }

    @Test
    @DisplayName("R30 保存时检查：首刀、底价、每刀金额")
    void refusesRulesThatMakeNoSenseAndPointsAtThem() {
        var sku = aSku();
        assertThat(pointer(rule(3, sku, "start", START + 1), sku)).isEqualTo("/rule/skus/0/start");
        assertThat(pointer(rule(3, sku, "floor", START), sku)).isEqualTo("/rule/skus/0/floor");
        assertThat(pointer(rule(3, sku, "first", START - FLOOR + 1), sku)).isEqualTo("/rule/skus/0/first");
        assertThat(pointer(rule(3, sku, "first", START - FLOOR - 2), sku))
                .as("two fen for three helpers")
                .isEqualTo("/rule/skus/0/first");
        assertThat(pointer(rule(3, sku, "cut", 400), sku))
                .as("random cuts have none")
                .isEqualTo("/rule/skus/0/cut");
        assertThat(pointer(with(rule(3, sku), "cutting", "FIXED"), sku)).isEqualTo("/rule/skus/0/cut");
        assertThat(pointer(with(rule(3, sku, "cut", 333), "cutting", "FIXED"), sku))
                .as("999 of 1000")
                .isEqualTo("/rule/skus/0/cut");
        assertThat(pointer(with(rule(3, sku, "cut", 500), "cutting", "FIXED"), sku))
                .as("two are enough")
                .isEqualTo("/rule/skus/0/cut");
        assertThat(pointer(rule(3, sku), sku, aSku())).isEqualTo("/campaign/scope");
        assertThat(bargains.create(bargains.terms(sku), rule(0, sku)).problem()).isEqualTo("web/invalid");
        var bounded = bargains.terms(sku);
        bounded.put("budget", GivenBargain.budget(10_000L));
        assertThat(bargains.create(bounded, rule(3, sku)).problem()).isEqualTo("bargain/terms");
        assertThat(given.owner().get(GivenBargain.PATH + "/404").problem()).isEqualTo("bargain/no-such");
    }

    private String pointer(Map<String, Object> rule, SkuId... scope) {
        var refused = bargains.create(bargains.terms(scope), rule);
        assertThat(refused.problem()).isEqualTo("bargain/terms");
        return refused.json().at("/fields/0/pointer").asString();
    }

    @Test
    void refusesToLaunchWhatIsNotInItOrNotOpenToThisBuyer() {
        var sku = aSku();
        var campaign = bargains.running(3, sku);
        assertThat(launch(given.buyer(), campaign, aSku()).problem()).isEqualTo("bargain/not-in-it");
        assertThat(launch(given.buyer(), "404", sku).problem()).isEqualTo("bargain/no-such");
        var elsewhere = aSku();
        var terms = bargains.terms(elsewhere);
        terms.put("channels", List.of("MINI_PROGRAM"));
        var refused = launch(given.buyer(), bargains.running(terms, rule(3, elsewhere)), elsewhere);
        assertThat(refused.problem()).isEqualTo("bargain/shut");
        assertThat(refused.json().at("/fields/0/message").asString()).isEqualTo("仅限小程序");
    }

    @Test
    @DisplayName("R24 排除后面的优惠：按发起时的规则")
    void closesTheLanesThatItClosedWhenItWasLaunched() {
        var sku = aSku();
        var terms = bargains.terms(sku);
        terms.put("closes", List.of("COUPON"));
        var launch = bargains.launched(bargains.running(terms, rule(3, sku)), sku);
        assertThat(bargains.closes(launch)).containsExactly("COUPON");
    }

    @Test
    @DisplayName("C5 一个规格同时只在一个独占价活动里")
    void isInOneExclusivePriceAtATime() {
        var sku = aSku();
        bargains.running(3, sku);
        var second = bargains.create(bargains.terms(sku), rule(3, sku))
                .ok()
                .get("id")
                .asString();
        assertThat(bargains.verb(second, "publish").problem()).isEqualTo("campaign/conflict");
    }

    @Test
    void refusesAStockBelowWhatIsLaunchedAndShortensWhatRunsLongerThanTheCampaign() {
        var sku = aSku();
        var campaign = bargains.running(3, sku);
        bargains.launched(campaign, sku);
        var launch = bargains.launched(campaign, sku);
        var refused = change(campaign, bargains.terms(sku), rule(3, sku, "stock", 1));
        assertThat(refused.problem()).isEqualTo("bargain/terms");
        assertThat(refused.json().at("/fields/0/pointer").asString()).isEqualTo("/rule/skus/0/stock");

        var terms = bargains.terms(sku);
        var end = java.time.Instant.parse((String) terms.get("endsAt"))
                .minus(java.time.Duration.ofHours(46))
                .truncatedTo(java.time.temporal.ChronoUnit.SECONDS);
        terms.put("endsAt", end.toString());
        change(campaign, terms, rule(3, sku)).ok();
        assertThat(launch.view().get("closesAt").asString()).isEqualTo(end.toString());
    }

    private io.juhui.testing.Http.Answer change(String campaign, Map<String, Object> terms, Map<String, Object> rule) {
        var version = given.owner()
                .get("/api/console/campaigns/" + campaign)
                .ok()
                .get("version")
                .asInt();
        return given.owner()
                .put(
                        GivenBargain.PATH + "/" + campaign,
                        Map.of("version", version, "belowCost", true, "campaign", terms, "rule", rule));
    }

    @Test
    void showsWhatCanBeBargainedForWithHowManyAreLeft() {
        var product = goods.aProduct().priced(START).stocked(100).make();
        var sku = product.sku();
        var campaign = bargains.running(bargains.terms(sku), rule(7, sku, "stock", 9));
        var launch = bargains.launched(campaign, sku);
        var path = GivenBargain.DOOR + "/of-product/" + product.product().value();
        var card = launch.owner().http().get(path).ok().get(0);
        assertThat(card.get("start").asLong()).isEqualTo(START);
        assertThat(card.get("floor").asLong()).isEqualTo(FLOOR);
        assertThat(card.get("first").asLong()).isEqualTo(FIRST);
        assertThat(card.get("helpers").asInt()).isEqualTo(7);
        assertThat(card.get("left").asLong()).isEqualTo(8);
        assertThat(card.get("mine").asString()).isEqualTo(launch.id());
        assertThat(given.buyer().http().get(path).ok().at("/0/mine").isNull()).isTrue();
        var teasers =
                given.buyer().http().get(product.path()).ok().get("teasers").toString();
        assertThat(teasers).contains("7 人帮砍，最低 ¥8");
        var square = given.buyer().http().get(GivenBargain.DOOR + "?limit=50").ok();
        assertThat(square.get("items").toString()).contains(sku.value() + "");

        bargains.verb(campaign, "pause").ok();
        assertThat(given.buyer().http().get(path).ok()).isEmpty();
    }

    @Test
    void listsLaunchesForTheirOwnersAndTheirMerchant() {
        var sku = aSku();
        var campaign = bargains.running(3, sku);
        var first = bargains.launched(campaign, sku);
        var second = bargains.launched(campaign, sku);
        bargains.helped(second, 2);
        assertThat(first.owner()
                        .http()
                        .get(GivenBargain.DOOR + "/launches")
                        .ok()
                        .at("/items/0/id")
                        .asString())
                .isEqualTo(first.id());
        var path = GivenBargain.PATH + "/" + campaign + "/launches";
        var page = given.owner().get(path + "?limit=1").ok();
        assertThat(page.at("/items/0/launch/id").asString()).isEqualTo(second.id());
        assertThat(page.at("/items/0/launch/helped").asInt()).isEqualTo(2);
        var next = given.owner()
                .get(path + "?limit=1&after=" + page.get("next").asString())
                .ok();
        assertThat(next.at("/items/0/launch/id").asString()).isEqualTo(first.id());
        assertThat(given.owner().get(path + "?state=EXPIRED").ok().get("items")).isEmpty();
        var seen = given.owner()
                .get(GivenBargain.PATH + "/launches/" + second.id())
                .ok();
        assertThat(seen.get("helps")).hasSize(2);
        assertThat(given.owner().get(GivenBargain.PATH + "/launches/404").problem())
                .isEqualTo("bargain/no-such-launch");
        assertThat(given.staff("orders:view").http().get(path).status()).isEqualTo(403);
        var effect = given.owner()
                .get("/api/console/campaigns/" + campaign + "/effect")
                .ok()
                .toString();
        assertThat(effect).contains("帮砍次数");
    }
}
