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

/** How teams end: not full in time, completed by the merchant, stopped, outlasting their campaign. */
@JuhuiTest
class GroupBuyEndsApiTest {

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

    @Autowired
    Till till;

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

        assertThat(groups.hint(groups.buyer(), sku, opening(campaign))).isIn("活动已结束", "拼团活动已结束");
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
}
