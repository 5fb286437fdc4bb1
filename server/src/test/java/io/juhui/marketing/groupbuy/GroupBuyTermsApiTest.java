package io.juhui.marketing.groupbuy;

import static io.juhui.marketing.groupbuy.GivenGroupBuy.PRICE;
import static io.juhui.marketing.groupbuy.GivenGroupBuy.joining;
import static io.juhui.marketing.groupbuy.GivenGroupBuy.opening;
import static io.juhui.marketing.groupbuy.GivenGroupBuy.rule;
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

/** What a merchant sets, and what is refused. */
@JuhuiTest
class GroupBuyTermsApiTest {

    @Autowired
    Given given;

    @Autowired
    GivenGoods goods;

    @Autowired
    GivenOrders orders;

    @Autowired
    GivenGroupBuy groups;

    @AfterEach
    void everythingAddsUp() {
        assertThat(orders.findings())
                .filteredOn(finding -> finding.matches("(groupbuy|campaign|tender)\\..*"))
                .isEmpty();
    }

    private SkuId aSku() {
        return goods.aProduct().priced(2_000).stocked(100).make().sku();
    }

    @Test
    @DisplayName("单独购买：开着按原价卖，关了只能拼团")
    void sellsAloneAtTheOrdinaryPriceUnlessItIsOnlySoldToTeams() {
        var both = aSku();
        groups.running(2, both);
        var buyer = groups.buyer();
        var alone = groups.quote(buyer, both, 1, List.of());
        assertThat(alone.get("goods").asLong()).isEqualTo(2_000);
        assertThat(orders.place(buyer, groups.purchase(buyer, both, 1, List.of()))
                        .status())
                .isEqualTo(201);

        var only = aSku();
        var rule = rule(2, only);
        rule.put("single", false);
        groups.running(groups.terms(only), rule);
        assertThat(groups.quote(buyer, only, 1, List.of()).at("/hints/0/text").asString())
                .isEqualTo("这件商品只能拼团购买");
        assertThat(orders.place(buyer, groups.purchase(buyer, only, 1, List.of()))
                        .problem())
                .isEqualTo("groupbuy/only-in-teams");
    }

    @Test
    void keepsToTheStockOfTheCampaignAndFreesItAgain() {
        var sku = aSku();
        var rule = rule(2, sku);
        rule.put("skus", List.of(GivenGroupBuy.price(sku, PRICE, 3)));
        var campaign = groups.running(groups.terms(sku), rule);
        var two = groups.placed(groups.buyer(), sku, 2, opening(campaign));
        assertThat(groups.place(groups.buyer(), sku, 2, opening(campaign)).problem())
                .isEqualTo("groupbuy/sold-out");
        groups.placed(groups.buyer(), sku, 1, opening(campaign));
        assertThat(groups.place(groups.buyer(), sku, 1, opening(campaign)).problem())
                .isEqualTo("groupbuy/sold-out");

        two.buyer()
                .http()
                .post(two.path() + "/cancel", Map.of("reason", "不想要了"))
                .ok();
        assertThat(groups.taken(sku)).isEqualTo(1);
        groups.placed(groups.buyer(), sku, 2, opening(campaign));
        assertThat(orders.stock(sku).getFirst())
                .as("goods are there nonetheless")
                .isEqualTo(100);
    }

    @Test
    void keepsToTheLimitsOfTheCampaign() {
        var sku = aSku();
        var terms = groups.terms(sku);
        terms.put("limits", Map.of("timesPerPerson", 0, "unitsPerPerson", 3, "unitsPerOrder", 2));
        var campaign = groups.running(terms, rule(2, sku));
        var buyer = groups.buyer();
        assertThat(groups.quote(buyer, sku, 3, List.of(opening(campaign)))
                        .at("/hints/0/text")
                        .asString())
                .isEqualTo("拼团限购，最多还能买 2 件");
        assertThat(groups.place(buyer, sku, 3, opening(campaign)).problem()).isEqualTo("groupbuy/not-possible");
        groups.placed(buyer, sku, 2, opening(campaign));
        assertThat(groups.place(buyer, sku, 2, opening(campaign)).problem()).isEqualTo("groupbuy/not-possible");
        groups.placed(buyer, sku, 1, opening(campaign));
    }

    @Test
    void refusesWhatCannotBeJoined() {
        var product = goods.aProduct().priced(2_000).stocked(100).make();
        var sku = product.sku();
        var campaign = groups.running(2, sku);
        var opened = groups.opened(campaign, sku);
        var leader = opened.leader().buyer();

        assertThat(groups.hint(leader, sku, joining(opened.team(), false))).isEqualTo("你已经在这个团里");
        assertThat(groups.hint(groups.buyer(), sku, joining("404", false))).isEqualTo("没有这个团");
        var other = aSku();
        assertThat(groups.hint(groups.buyer(), other, joining(opened.team(), false)))
                .isEqualTo("这个团买的是另一件商品");
        assertThat(groups.hint(groups.buyer(), other, opening(campaign))).isEqualTo("这个规格不参加拼团");
        assertThat(groups.hint(groups.buyer(), sku, opening("404"))).isEqualTo("拼团活动已结束");
        groups.joined(opened.team(), sku);
        assertThat(groups.hint(groups.buyer(), sku, joining(opened.team(), false)))
                .isEqualTo("这个团已经满员");
        assertThat(groups.place(groups.buyer(), sku, 1, joining(opened.team(), true))
                        .problem())
                .isEqualTo("groupbuy/not-possible");
    }

    @Test
    void refusesRulesThatMakeNoSenseAndPointsAtThem() {
        var sku = aSku();
        var dear = rule(2, sku);
        dear.put("skus", List.of(GivenGroupBuy.price(sku, 2_000, null)));
        assertThat(pointer(dear, sku)).isEqualTo("/rule/skus/0/price");
        var fills = rule(2, sku);
        fills.put("fills", true);
        fills.put("fillsFrom", 2);
        assertThat(pointer(fills, sku)).isEqualTo("/rule/fillsFrom");
        var rate = rule(2, sku);
        rate.put("perk", Map.of("kind", "RATE", "value", 10_000));
        assertThat(pointer(rate, sku)).isEqualTo("/rule/perk/value");
        var minus = rule(2, sku);
        minus.put("perk", Map.of("kind", "MINUS", "value", PRICE));
        assertThat(pointer(minus, sku)).isEqualTo("/rule/perk/value");
        assertThat(pointer(rule(2, sku), sku, aSku())).isEqualTo("/campaign/scope");
        var lone = rule(1, sku);
        assertThat(groups.create(groups.terms(sku), lone).problem()).isEqualTo("web/invalid");
        assertThat(given.owner().get(GivenGroupBuy.PATH + "/404").problem()).isEqualTo("groupbuy/no-such");
    }

    private String pointer(Map<String, Object> rule, SkuId... scope) {
        var refused = groups.create(groups.terms(scope), rule);
        assertThat(refused.problem()).isEqualTo("groupbuy/terms");
        return refused.json().at("/fields/0/pointer").asString();
    }

    @Test
    void refusesAStockBelowWhatIsSold() {
        var sku = aSku();
        var campaign = groups.running(2, sku);
        groups.placed(groups.buyer(), sku, 2, opening(campaign));
        var rule = rule(2, sku);
        rule.put("skus", List.of(GivenGroupBuy.price(sku, PRICE, 1)));
        var version = given.owner()
                .get("/api/console/campaigns/" + campaign)
                .ok()
                .get("version")
                .asInt();
        var refused = given.owner()
                .put(
                        GivenGroupBuy.PATH + "/" + campaign,
                        Map.of("version", version, "belowCost", true, "campaign", groups.terms(sku), "rule", rule));
        assertThat(refused.problem()).isEqualTo("groupbuy/terms");
        assertThat(refused.json().at("/fields/0/pointer").asString()).isEqualTo("/rule/skus/0/stock");
    }

    @Test
    void listsTheTeamsOfACampaignForItsMerchant() {
        var sku = aSku();
        var campaign = groups.running(2, sku);
        var formed = groups.opened(campaign, sku);
        groups.joined(formed.team(), sku);
        var open = groups.opened(campaign, sku);
        var path = GivenGroupBuy.PATH + "/" + campaign + "/teams";

        var page = given.owner().get(path + "?limit=1").ok();
        assertThat(page.at("/items/0/team/id").asString()).isEqualTo(open.team());
        assertThat(page.at("/items/0/fillable").asBoolean()).isFalse();
        var next = given.owner()
                .get(path + "?limit=1&after=" + page.get("next").asString())
                .ok();
        assertThat(next.at("/items/0/team/state").asString()).isEqualTo("FORMED");
        assertThat(next.at("/items/0/orders")).hasSize(2);
        assertThat(given.owner().get(path + "?state=OPEN").ok().get("items")).hasSize(1);
        assertThat(given.staff("orders:view").http().get(path).status()).isEqualTo(403);
    }

    @Test
    void showsTheLadderOnTheProductsPage() {
        var product = goods.aProduct().priced(2_000).stocked(100).make();
        var sku = product.sku();
        var rule = rule(3, sku);
        rule.put("perk", Map.of("kind", "RATE", "value", 9_000));
        rule.put("skus", List.of(GivenGroupBuy.price(sku, PRICE, 9)));
        var campaign = groups.running(groups.terms(sku), rule);
        groups.opened(campaign, sku);

        var offer = given.buyer()
                .http()
                .get("/api/group-buys/of-product/" + product.product().value())
                .ok()
                .get(0);
        assertThat(offer.at("/prices/0/price").asLong()).isEqualTo(PRICE);
        assertThat(offer.at("/prices/0/leaderPrice").asLong()).isEqualTo(1_350);
        assertThat(offer.at("/prices/0/left").asLong()).isEqualTo(8);
        assertThat(offer.get("perk").asString()).isEqualTo("团长打 9 折");
        assertThat(offer.at("/teams/0/paid").asInt()).isEqualTo(1);
        var teaser = given.buyer().http().get(product.path()).ok().get("teasers");
        assertThat(teaser.toString()).contains("3 人拼团");
        groups.verb(campaign, "pause").ok();
        assertThat(given.buyer()
                        .http()
                        .get("/api/group-buys/of-product/" + product.product().value())
                        .ok())
                .isEmpty();
    }
}
