package io.juhui.marketing.groupbuy;

import static io.juhui.marketing.groupbuy.GivenGroupBuy.PRICE;
import static io.juhui.marketing.groupbuy.GivenGroupBuy.joining;
import static io.juhui.marketing.groupbuy.GivenGroupBuy.opening;
import static io.juhui.marketing.groupbuy.GivenGroupBuy.pay;
import static io.juhui.marketing.groupbuy.GivenGroupBuy.rule;
import static io.juhui.money.payment.Till.until;
import static org.assertj.core.api.Assertions.assertThat;

import io.juhui.frame.campaign.CampaignId;
import io.juhui.frame.campaign.CampaignPast;
import io.juhui.goods.catalog.SkuId;
import io.juhui.kernel.TimeWindow;
import io.juhui.money.payment.Till;
import io.juhui.testing.Given;
import io.juhui.testing.GivenGoods;
import io.juhui.testing.GivenOrders;
import io.juhui.testing.GivenTrade;
import io.juhui.testing.JuhuiTest;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** Teams from opening to their end, through the doors that buyers and merchants use. */
@JuhuiTest
class GroupBuyApiTest {

    @Autowired
    Given given;

    @Autowired
    GivenGoods goods;

    @Autowired
    GivenOrders orders;

    @Autowired
    GivenGroupBuy groups;

    @Autowired
    GivenTrade trade;

    @Autowired
    CampaignPast past;

    @Autowired
    Clock clock;

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
    @DisplayName("M1 开团、参团、成团：付款才算人，成团前不能发货，成团后放行")
    void formsATeamOncePaidForAndLetsItsOrdersGo() {
        var sku = aSku();
        var campaign = groups.running(2, sku);
        var leader = groups.placed(groups.buyer(), sku, 1, opening(campaign));
        assertThat(leader.view().get("goods").asLong()).isEqualTo(PRICE);
        var team = groups.teamOf(leader);
        assertThat(given.buyer().http().get("/api/group-buys/teams/" + team).problem())
                .as("nobody sees a team whose leader has not paid")
                .isEqualTo("groupbuy/no-such-team");

        pay(leader);
        assertThat(leader.view().get("statusText").asString()).isEqualTo("待成团");
        assertThat(leader.view().at("/hold/kind").asString()).isEqualTo("groupbuy");
        assertThat(leader.actions()).doesNotContain("CLAIM");
        assertThat(GivenTrade.ship(given.owner(), leader, "SF", "SF1234567890123", List.of())
                        .status())
                .as("nothing is shipped before it has formed")
                .isEqualTo(409);
        var open = groups.view(team);
        assertThat(open.get("state").asString()).isEqualTo("OPEN");
        assertThat(open.get("paid").asInt()).isEqualTo(1);
        assertThat(open.get("joinable").asBoolean()).isTrue();
        assertThat(Duration.between(
                        Instant.parse(open.get("openedAt").asString()),
                        Instant.parse(open.get("closesAt").asString())))
                .isEqualTo(Duration.ofHours(24));
        assertThat(open.at("/members/0/nickname").asString()).contains("***");

        var member = groups.placed(groups.buyer(), sku, 1, joining(team, false));
        assertThat(groups.paid(team)).as("placing takes no seat").isEqualTo(1);
        pay(member);
        assertThat(groups.state(team)).isEqualTo("FORMED");
        until(() -> leader.status().equals("TO_SHIP") && member.status().equals("TO_SHIP"));
        assertThat(leader.newestNotice()).isEqualTo("groupbuy.formed");
        assertThat(member.buyer()
                        .http()
                        .get("/api/group-buys/of-order/" + member.id().value())
                        .ok()
                        .at("/mine/state")
                        .asString())
                .isEqualTo("SEATED");
        assertThat(leader.buyer()
                        .http()
                        .get("/api/group-buys/of-order/" + member.id().value())
                        .problem())
                .isEqualTo("groupbuy/no-such-team");
        assertThat(leader.buyer()
                        .http()
                        .get("/api/group-buys/teams")
                        .ok()
                        .at("/items/0/id")
                        .asString())
                .isEqualTo(team);
    }

    @Test
    @DisplayName("M1 到期未成团：每人原路退款，库存和活动库存都退回，一次")
    void givesEverybodyEverythingBackWhenItsTimeIsOver() {
        var sku = aSku();
        var campaign = groups.running(3, sku);
        var opened = groups.opened(campaign, sku);
        var leader = opened.leader();
        var member = groups.joined(opened.team(), sku);
        var unpaid = groups.placed(groups.buyer(), sku, 2, joining(opened.team(), false));
        var outside = groups.placed(given.buyer(), sku, 1, joining(opened.team(), true));
        assertThat(groups.taken(sku)).isEqualTo(5);

        groups.closeNow(opened.team());
        until(() -> groups.state(opened.team()).equals("FAILED"));
        until(() -> leader.status().equals("CANCELLED")
                && member.status().equals("CANCELLED")
                && unpaid.status().equals("CANCELLED"));

        assertThat(leader.view().at("/timeline").toString()).contains("拼团未成功");
        assertThat(groups.onCard(leader.buyer())).isEqualTo(GivenGroupBuy.rich());
        assertThat(groups.onCard(member.buyer())).isEqualTo(GivenGroupBuy.rich());
        assertThat(outside.status())
                .as("who agreed to another team may still pay")
                .isEqualTo("UNPAID");
        assertThat(groups.taken(sku)).isEqualTo(1);
        assertThat(orders.stock(sku).get(1)).as("reserved").isEqualTo(1);
        var view = leader.buyer()
                .http()
                .get("/api/group-buys/teams/" + opened.team())
                .ok();
        assertThat(view.get("joinable").asBoolean()).isFalse();
        assertThat(view.at("/mine/arrivedAt").isNull()).isFalse();
        assertThat(leader.buyer().http().get("/api/notices").ok().toString()).contains("groupbuy.failed");
    }

    @Test
    void refundsByTheOriginalRouteWhatWasPaidAtTheGateway() {
        var sku = aSku();
        var campaign = groups.running(2, sku);
        var order = groups.placed(given.buyer(), sku, 1, opening(campaign));
        trade.pay(order);
        var team = groups.teamOf(order);
        assertThat(groups.state(team)).isEqualTo("OPEN");

        groups.closeNow(team);
        until(() -> order.status().equals("CANCELLED"));
        until(() -> !order.buyer()
                .http()
                .get("/api/group-buys/teams/" + team)
                .ok()
                .at("/mine/arrivedAt")
                .isNull());
        assertThat(order.view().get("refunds")).hasSize(1);
    }

    @Test
    @DisplayName("R28 团长优惠只给团长；团长离开，下一个付款的人接任，价格不变")
    void givesThePerkToTheLeaderAloneAndHandsOverWithoutIt() {
        var sku = aSku();
        var rule = rule(3, sku);
        rule.put("perk", Map.of("kind", "MINUS", "value", 400));
        var campaign = groups.running(groups.terms(sku), rule);
        var leader = groups.placed(groups.buyer(), sku, 2, opening(campaign));
        assertThat(leader.view().get("goods").asLong()).isEqualTo(2 * PRICE - 400);
        assertThat(leader.view().at("/lines/0/adjustments/0/text").asString()).isEqualTo("3 人拼团价（团长减 ¥4.00）");
        pay(leader);
        var team = groups.teamOf(leader);
        var member = groups.joined(team, sku);
        assertThat(member.view().get("goods").asLong()).isEqualTo(PRICE);

        leader.buyer()
                .http()
                .post(leader.path() + "/cancel", Map.of("reason", "不想要了"))
                .ok();

        assertThat(groups.seat(leader)).isEqualTo("LEFT");
        assertThat(groups.paid(team)).isEqualTo(1);
        assertThat(groups.state(team)).isEqualTo("OPEN");
        var view = member.buyer().http().get("/api/group-buys/teams/" + team).ok();
        assertThat(view.at("/members/0/leader").asBoolean()).isTrue();
        assertThat(view.at("/members/0/me").asBoolean()).isTrue();
        assertThat(member.view().get("goods").asLong()).isEqualTo(PRICE);

        member.buyer()
                .http()
                .post(member.path() + "/cancel", Map.of("reason", "不想要了"))
                .ok();
        assertThat(groups.state(team)).as("nobody is left in it").isEqualTo("FAILED");
    }

    @Test
    void isPassedOnAsACardThatSaysHowManyAreMissing() {
        var sku = aSku();
        var opened = groups.opened(groups.running(2, sku), sku);
        var team = Map.of("kind", "TEAM", "id", opened.team(), "channel", "CARD");
        var shared = opened.leader().buyer().http().put("/api/shares", team).ok();
        assertThat(shared.get("title").asString()).startsWith("还差 1 人成团");
        assertThat(shared.get("path").asString()).startsWith("/rooms/groupbuy/pages/team/index?id=" + opened.team());
        groups.joined(opened.team(), sku);
        assertThat(opened.leader()
                        .buyer()
                        .http()
                        .put("/api/shares", team)
                        .ok()
                        .get("title")
                        .asString())
                .startsWith("拼团：");
    }

    @Test
    void keepsATeamThatHasFormedWhenAMemberIsRefunded() {
        var sku = aSku();
        var campaign = groups.running(2, sku);
        var opened = groups.opened(campaign, sku);
        var member = groups.joined(opened.team(), sku);
        until(() -> member.status().equals("TO_SHIP"));

        opened.leader()
                .buyer()
                .http()
                .post(opened.leader().path() + "/cancel", Map.of("reason", "不想要了"))
                .ok();

        assertThat(opened.leader().status()).isEqualTo("CANCELLED");
        assertThat(groups.state(opened.team())).isEqualTo("FORMED");
        assertThat(groups.paid(opened.team())).isEqualTo(2);
        assertThat(member.view().get("goods").asLong()).isEqualTo(PRICE);
        assertThat(member.status()).isEqualTo("TO_SHIP");
        assertThat(groups.view(opened.team()).get("joinable").asBoolean()).isFalse();
    }

    @Test
    @DisplayName("团满后付款：同意就进别的团或开新团，不同意就原路退回")
    void seatsElsewhereWhoAgreedAndRefundsWhoDidNot() {
        var sku = aSku();
        var campaign = groups.running(2, sku);
        var full = groups.opened(campaign, sku);
        var other = groups.opened(campaign, sku);
        var agreed = groups.placed(groups.buyer(), sku, 1, joining(full.team(), true));
        var second = groups.placed(groups.buyer(), sku, 1, joining(full.team(), true));
        var unwilling = groups.placed(groups.buyer(), sku, 1, joining(full.team(), false));
        groups.joined(full.team(), sku);
        assertThat(groups.state(full.team())).isEqualTo("FORMED");
        until(() -> unwilling.status().equals("CANCELLED"));

        pay(agreed);
        assertThat(groups.teamOf(agreed)).as("another open team").isEqualTo(other.team());
        assertThat(groups.state(other.team())).isEqualTo("FORMED");
        pay(second);
        var fresh = groups.teamOf(second);
        assertThat(fresh).isNotIn(full.team(), other.team());
        assertThat(groups.state(fresh)).isEqualTo("OPEN");
        assertThat(groups.view(fresh).at("/members/0/leader").asBoolean()).isTrue();
        assertThat(groups.onCard(unwilling.buyer())).isEqualTo(GivenGroupBuy.rich());
    }

    @Test
    @DisplayName("凑团关闭：不展示陌生人的团，也不把人挪进陌生人的团；有链接仍能参团")
    void leadsNobodyToStrangersWhereThatIsOff() {
        var product = goods.aProduct().priced(2_000).stocked(100).make();
        var sku = product.sku();
        var rule = rule(2, sku);
        var campaign = groups.running(groups.terms(sku), rule);
        var opened = groups.opened(campaign, sku);
        var other = groups.opened(campaign, sku);
        var page = "/api/group-buys/of-product/" + product.product().value();
        assertThat(given.buyer().http().get(page).ok().at("/0/teams")).hasSize(2);

        rule.put("strangers", false);
        change(campaign, groups.terms(sku), rule);
        assertThat(given.buyer().http().get(page).ok().at("/0/teams")).isEmpty();
        var agreed = groups.placed(groups.buyer(), sku, 1, joining(opened.team(), true));
        groups.joined(opened.team(), sku);
        pay(agreed);
        assertThat(groups.teamOf(agreed)).isNotIn(opened.team(), other.team());
        assertThat(groups.paid(other.team())).isEqualTo(1);
        assertThat(groups.paid(groups.teamOf(agreed))).isEqualTo(1);
    }

    private void change(String campaign, Map<String, Object> terms, Map<String, Object> rule) {
        var version = given.owner()
                .get("/api/console/campaigns/" + campaign)
                .ok()
                .get("version")
                .asInt();
        given.owner()
                .put(
                        GivenGroupBuy.PATH + "/" + campaign,
                        Map.of("version", version, "belowCost", true, "campaign", terms, "rule", rule))
                .ok();
    }

    @Test
    @DisplayName("R29 虚拟成团：默认关；开了由商家补位，明说是补位，空位不算人、不算单、不算库存")
    void completesForItsMembersWhereTheMerchantSaidSoAndCallsItThat() {
        var sku = aSku();
        var plain = groups.opened(groups.running(3, sku), sku);
        assertThat(fill(plain.team()).problem()).isEqualTo("groupbuy/not-fillable");

        var filled = aSku();
        var rule = rule(5, filled);
        rule.put("fills", true);
        rule.put("fillsFrom", 2);
        var campaign = groups.running(groups.terms(filled), rule);
        var opened = groups.opened(campaign, filled);
        assertThat(fill(opened.team()).problem()).as("one is too few").isEqualTo("groupbuy/not-fillable");
        var member = groups.joined(opened.team(), filled);
        var sold = orders.stock(filled);

        var row = fill(opened.team()).ok();
        assertThat(row.at("/team/state").asString()).isEqualTo("FILLED");
        assertThat(row.get("filledBy").asString()).startsWith("test-");
        until(() ->
                opened.leader().status().equals("TO_SHIP") && member.status().equals("TO_SHIP"));
        assertThat(groups.paid(opened.team())).isEqualTo(2);
        assertThat(groups.view(opened.team()).get("members")).hasSize(2);
        assertThat(orders.stock(filled)).isEqualTo(sold);
        assertThat(orders.orders(filled)).isEqualTo(2);
        assertThat(fill(opened.team()).problem()).isEqualTo("groupbuy/not-fillable");

        var due = groups.opened(campaign, filled);
        groups.joined(due.team(), filled);
        var alone = groups.opened(campaign, filled);
        groups.closeAt(List.of(due.team(), alone.team()), clock.instant());
        until(() -> groups.state(due.team()).equals("FILLED")
                && groups.state(alone.team()).equals("FAILED"));
        until(() -> due.leader().status().equals("TO_SHIP")
                && alone.leader().status().equals("CANCELLED"));
        var counters = given.owner()
                .get("/api/console/campaigns/" + campaign + "/effect")
                .ok()
                .get("counters");
        assertThat(counters.toString()).contains("商家补位成团");
        assertThat(counters.get(3).get("value").asLong()).isEqualTo(2);
        assertThat(counters.get(4).get("value").asLong()).isEqualTo(1);
        assertThat(counters.get(5).get("value").asLong()).isEqualTo(4);
    }

    private io.juhui.testing.Http.Answer fill(String team) {
        return given.owner().post(GivenGroupBuy.PATH + "/teams/" + team + "/fill", Map.of());
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

        assertThat(hint(leader, sku, joining(opened.team(), false))).isEqualTo("你已经在这个团里");
        assertThat(hint(groups.buyer(), sku, joining("404", false))).isEqualTo("没有这个团");
        var other = aSku();
        assertThat(hint(groups.buyer(), other, joining(opened.team(), false))).isEqualTo("这个团买的是另一件商品");
        assertThat(hint(groups.buyer(), other, opening(campaign))).isEqualTo("这个规格不参加拼团");
        assertThat(hint(groups.buyer(), sku, opening("404"))).isEqualTo("拼团活动已结束");
        groups.joined(opened.team(), sku);
        assertThat(hint(groups.buyer(), sku, joining(opened.team(), false))).isEqualTo("这个团已经满员");
        assertThat(groups.place(groups.buyer(), sku, 1, joining(opened.team(), true))
                        .problem())
                .isEqualTo("groupbuy/not-possible");
    }

    private String hint(Given.Buyer buyer, SkuId sku, Map<String, Object> pick) {
        var quote = groups.quote(buyer, sku, 1, List.of(pick));
        assertThat(quote.get("goods").asLong()).as("the ordinary price").isGreaterThan(PRICE);
        return quote.at("/hints/0/text").asString();
    }

    @Test
    void endsItsTeamsWhenTheCampaignIsStoppedEarly() {
        var sku = aSku();
        var campaign = groups.running(3, sku);
        var opened = groups.opened(campaign, sku);
        var late = groups.placed(groups.buyer(), sku, 1, opening(campaign));
        assertThat(given.owner()
                        .get("/api/console/campaigns/" + campaign + "/stop")
                        .ok()
                        .at("/texts/0")
                        .asString())
                .isEqualTo("进行中的 1 个团会立即截止，未成团的退款（已付款 1 人）。");

        groups.verb(campaign, "stop").ok();
        until(() -> groups.state(opened.team()).equals("FAILED"));
        until(() -> opened.leader().status().equals("CANCELLED"));
        assertThat(groups.state(groups.teamOf(late))).isEqualTo("FAILED");
        pay(late);
        until(() -> late.status().equals("CANCELLED"));
        assertThat(groups.onCard(late.buyer())).isEqualTo(GivenGroupBuy.rich());
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
    @DisplayName("R26 活动结束后，已开的团走完自己的时长，限购照旧；设为一起截止的随活动截止")
    void letsATeamOutlastItsCampaignWithinItsLimitsUnlessItClosesWithIt() {
        var sku = aSku();
        var terms = groups.terms(sku);
        terms.put("limits", Map.of("timesPerPerson", 0, "unitsPerPerson", 2, "unitsPerOrder", 0));
        var campaign = groups.running(terms, rule(3, sku));
        var opened = groups.opened(campaign, sku);
        var eager = groups.buyer();
        groups.paid(eager, sku, opening(campaign));
        var now = clock.instant();
        past.lasted(
                new CampaignId(Long.parseLong(campaign)),
                new TimeWindow(now.minus(Duration.ofDays(2)), now.minusSeconds(1)));

        assertThat(hint(groups.buyer(), sku, opening(campaign))).isIn("活动已结束", "拼团活动已结束");
        assertThat(groups.place(eager, sku, 2, joining(opened.team(), false)).problem())
                .isEqualTo("groupbuy/limit");
        var late = groups.joined(opened.team(), sku);
        assertThat(late.view().get("goods").asLong()).isEqualTo(PRICE);
        assertThat(groups.paid(opened.team())).isEqualTo(2);

        var other = aSku();
        var bounded = rule(2, other);
        bounded.put("closing", "CAMPAIGN_END");
        bounded.put("hours", 720);
        var ends = clock.instant().plus(Duration.ofHours(9)).truncatedTo(ChronoUnit.SECONDS);
        var untilNine = groups.terms(other);
        untilNine.put("endsAt", ends.toString());
        var team = groups.opened(groups.running(untilNine, bounded), other).team();
        assertThat(Instant.parse(groups.view(team).get("closesAt").asString())).isEqualTo(ends);
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

    @Test
    void payingAtTheGatewayForASeatThatIsGoneBringsTheMoneyBack() {
        var sku = aSku();
        var campaign = groups.running(2, sku);
        var opened = groups.opened(campaign, sku);
        var late = groups.placed(given.buyer(), sku, 1, joining(opened.team(), false));
        late.buyer()
                .http()
                .post(late.path() + "/payments", Map.of("method", "WECHAT_H5"))
                .ok();
        groups.joined(opened.team(), sku);
        till.pay(late.id().value());
        until(() -> late.status().equals("CANCELLED"));
        assertThat(groups.state(opened.team())).isEqualTo("FORMED");
        assertThat(groups.paid(opened.team())).isEqualTo(2);
    }

    @Autowired
    Till till;
}
