package io.juhui.marketing.groupbuy;

import static io.juhui.marketing.groupbuy.GivenGroupBuy.PRICE;
import static io.juhui.marketing.groupbuy.GivenGroupBuy.joining;
import static io.juhui.marketing.groupbuy.GivenGroupBuy.opening;
import static io.juhui.marketing.groupbuy.GivenGroupBuy.pay;
import static io.juhui.marketing.groupbuy.GivenGroupBuy.rule;
import static io.juhui.money.payment.Till.until;
import static org.assertj.core.api.Assertions.assertThat;

import io.juhui.goods.catalog.SkuId;
import io.juhui.testing.Given;
import io.juhui.testing.GivenGoods;
import io.juhui.testing.GivenOrders;
import io.juhui.testing.GivenTrade;
import io.juhui.testing.JuhuiTest;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** Teams from opening to their forming, through the doors that buyers use. */
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
}
