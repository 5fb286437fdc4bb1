package io.juhui.marketing.groupbuy;

import static io.juhui.marketing.groupbuy.GivenGroupBuy.joining;
import static io.juhui.marketing.groupbuy.GivenGroupBuy.opening;
import static io.juhui.marketing.groupbuy.GivenGroupBuy.pay;
import static io.juhui.marketing.groupbuy.GivenGroupBuy.rule;
import static io.juhui.money.payment.Till.until;
import static org.assertj.core.api.Assertions.assertThat;

import io.juhui.goods.catalog.SkuId;
import io.juhui.testing.GivenGoods;
import io.juhui.testing.GivenOrders;
import io.juhui.testing.GivenTrade.Bought;
import io.juhui.testing.Http;
import io.juhui.testing.JuhuiTest;
import io.juhui.testing.Together;
import java.time.Clock;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.Callable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** Who gets the last seat, and that everybody else is made whole once. */
@JuhuiTest
class GroupBuyRaceTest {

    private static final Set<String> WAITING = Set.of("UNPAID", "HELD");

    @Autowired
    GivenGoods goods;

    @Autowired
    GivenOrders orders;

    @Autowired
    GivenGroupBuy groups;

    @Autowired
    TeamEnds ends;

    @Autowired
    Clock clock;

    @AfterEach
    void everythingAddsUp() {
        assertThat(orders.findings())
                .filteredOn(finding -> finding.matches("(groupbuy|campaign|tender|ordering|ledger)\\..*"))
                .isEmpty();
    }

    private SkuId aSku() {
        return goods.aProduct().priced(2_000).stocked(10_000).make().sku();
    }

    private List<Bought> joiners(int count, String team, SkuId sku, boolean otherToo) {
        var buyers = groups.buyers(count);
        return Together.run(count, i -> groups.placed(buyers.get(i), sku, 1, joining(team, otherToo)));
    }

    private static void settled(List<Bought> all) {
        until(60, () -> all.stream().noneMatch(order -> WAITING.contains(order.status())));
    }

    /** Whoever has no goods coming has all the money. */
    private void everybodyIsWhole(List<Bought> all) {
        for (var order : all) {
            var spent = GivenGroupBuy.rich() - groups.onCard(order.buyer());
            var owed = order.status().equals("CANCELLED")
                    ? 0
                    : order.view().get("total").asLong();
            assertThat(spent).as(order.status()).isEqualTo(owed);
        }
    }

    /** One seat, sixty who pay for it at the same moment (I01); the long run has two hundred. */
    @Test
    @DisplayName("I01 最后一个名额：一人成团，其余自动退款")
    void givesTheLastSeatToOneOfManyPayersAndRefundsTheOthers() {
        var sku = aSku();
        var campaign = groups.running(2, sku);
        var opened = groups.opened(campaign, sku);
        var all = joiners(Integer.getInteger("juhui.payers", 60), opened.team(), sku, false);

        Together.run(all.size(), i -> pay(all.get(i)));
        settled(all);

        assertThat(all.stream().filter(order -> order.status().equals("TO_SHIP")))
                .hasSize(1);
        assertThat(groups.state(opened.team())).isEqualTo("FORMED");
        assertThat(groups.paid(opened.team())).isEqualTo(2);
        assertThat(groups.taken(sku)).isEqualTo(2);
        everybodyIsWhole(all);
    }

    /** With their consent all of them end in teams: no seat is lost, none is sold twice. */
    @Test
    void seatsAllOfThemInOtherTeamsWhereTheyAgreed() {
        var sku = aSku();
        var campaign = groups.running(2, sku);
        var opened = groups.opened(campaign, sku);
        var all = joiners(41, opened.team(), sku, true);

        Together.run(all.size(), i -> pay(all.get(i)));

        assertThat(all).allSatisfy(order -> assertThat(groups.seat(order)).isEqualTo("SEATED"));
        var teams = new HashSet<String>();
        all.forEach(order -> teams.add(groups.teamOf(order)));
        assertThat(teams.stream().mapToInt(groups::paid).sum()).isEqualTo(42);
        assertThat(teams).allSatisfy(team -> assertThat(groups.paid(team)).isBetween(1, 2));
    }

    /** Completion, expiry and leaving at once: one outcome, and everybody's order and money agree with it (I06). */
    @Test
    @DisplayName("I06 成团 ∥ 到期 ∥ 退出 ∥ 商家补位：只有一个结果")
    void comesToOneEndWhateverHappensAtOnce() {
        var sku = aSku();
        var rule = rule(3, sku);
        rule.put("fills", true);
        rule.put("fillsFrom", 3 - 1);
        var campaign = groups.running(groups.terms(sku), rule);
        for (int round = 0; round < 8; round++) {
            var opened = groups.opened(campaign, sku);
            var member = groups.joined(opened.team(), sku);
            var last = groups.placed(groups.buyer(), sku, 1, joining(opened.team(), false));
            var all = List.of(opened.leader(), member, last);
            var acts = new ArrayList<Callable<Object>>();
            acts.add(() -> pay(last));
            acts.add(() -> leave(member));
            acts.add(() -> fill(opened.team()));
            if (round % 2 == 0) {
                groups.closeNow(opened.team());
                acts.add(() -> ends.expire(clock.instant()));
                acts.add(() -> ends.expire(clock.instant()));
            }
            Together.run(acts);
            if (groups.state(opened.team()).equals("OPEN")) {
                groups.closeNow(opened.team());
            }
            settled(all);

            var state = groups.state(opened.team());
            assertThat(state).isIn("FORMED", "FILLED", "FAILED");
            assertThat(opened.leader().status()).isEqualTo(state.equals("FAILED") ? "CANCELLED" : "TO_SHIP");
            everybodyIsWhole(all);
        }
    }

    private static Http.Answer leave(Bought order) {
        return order.buyer().http().post(order.path() + "/cancel", Map.of("reason", "不想要了"));
    }

    private Object fill(String team) {
        try {
            ends.fill(team(team), "test", clock.instant());
            return true;
        } catch (io.juhui.kernel.Problem refused) {
            return false;
        }
    }

    @Autowired
    Teams teams;

    private Team team(String id) {
        return teams.find(new TeamId(Long.parseLong(id))).orElseThrow();
    }

    /** Who pays at the very instant is seated before it closes or refunded after it, and nothing between. */
    @Test
    void decidesAPaymentAtTheInstantOfExpiryOneWay() {
        var sku = aSku();
        var campaign = groups.running(2, sku);
        var opened = groups.teams(6, campaign, sku);
        var last = opened.stream()
                .map(team -> groups.placed(groups.buyer(), sku, 1, joining(team.team(), false)))
                .toList();
        groups.closeAt(
                opened.stream().map(GivenGroupBuy.Opened::team).toList(),
                clock.instant().plusMillis(150));

        Together.run(last.size(), i -> {
            try {
                Thread.sleep(50L * i);
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
            }
            return pay(last.get(i));
        });
        settled(last);
        settled(opened.stream().map(GivenGroupBuy.Opened::leader).toList());

        for (int i = 0; i < opened.size(); i++) {
            var formed = groups.state(opened.get(i).team()).equals("FORMED");
            assertThat(last.get(i).status()).isEqualTo(formed ? "TO_SHIP" : "CANCELLED");
            assertThat(opened.get(i).leader().status()).isEqualTo(formed ? "TO_SHIP" : "CANCELLED");
        }
        everybodyIsWhole(last);
    }

    /** Many teams whose time ends in the same second, two that end them: each ended once, each member made whole once (I09). */
    @Test
    @DisplayName("I09 同一秒到期的许多团：每个只结束一次，每人只退一次")
    void endsManyTeamsThatExpireAtOnceAndRefundsEachMemberOnce() {
        var sku = aSku();
        var campaign = groups.running(3, sku);
        int many = Integer.getInteger("juhui.teams", 60);
        var leaders = groups.buyers(many);
        var led = Together.run(many, i -> groups.paid(leaders.get(i), sku, opening(campaign)));
        var teamIds = led.stream().map(groups::teamOf).toList();
        var joiners = groups.buyers(many);
        var joined = Together.run(many, i -> groups.paid(joiners.get(i), sku, joining(teamIds.get(i), false)));
        var at = clock.instant();
        groups.closeAt(teamIds, at);

        Together.run(4, _ -> {
            int ended;
            do {
                ended = ends.expire(clock.instant());
            } while (ended > 0);
            return ended;
        });
        var all = new ArrayList<>(led);
        all.addAll(joined);
        settled(all);

        assertThat(teamIds).allSatisfy(team -> assertThat(groups.state(team)).isEqualTo("FAILED"));
        assertThat(all).allSatisfy(order -> {
            assertThat(order.status()).isEqualTo("CANCELLED");
            assertThat(order.buyer().http().get("/api/notices").ok().toString()).containsOnlyOnce("groupbuy.failed");
        });
        assertThat(groups.taken(sku)).isZero();
        everybodyIsWhole(all);
    }

    /** One person, many taps, and many devices: one seat in the team, and no more units than one may have. */
    @Test
    void givesOnePersonOneSeatAndNoMoreThanTheLimitUnderParallelTaps() {
        var sku = aSku();
        var terms = groups.terms(sku);
        terms.put("limits", Map.of("timesPerPerson", 0, "unitsPerPerson", 2, "unitsPerOrder", 0));
        var campaign = groups.running(terms, rule(5, sku));
        var opened = groups.opened(campaign, sku);
        var buyer = groups.buyer();
        var join = groups.purchase(buyer, sku, 1, List.of(joining(opened.team(), false)));
        var open = groups.purchase(buyer, sku, 1, List.of(opening(campaign)));

        var joins = Together.run(20, _ -> orders.place(buyer, join));
        assertThat(joins.stream().filter(answer -> answer.status() == 201)).hasSize(1);
        var opens = Together.run(20, _ -> orders.place(buyer, open));
        assertThat(opens.stream().filter(answer -> answer.status() == 201))
                .as("two units in all")
                .hasSize(1);
        assertThat(joins.stream().filter(answer -> answer.status() != 201))
                .allSatisfy(answer -> assertThat(answer.problem())
                        .isIn(
                                "groupbuy/already-in",
                                "groupbuy/not-possible",
                                "pricing/price-changed",
                                "campaign/limit-reached"));
        assertThat(groups.taken(sku)).isEqualTo(3);
    }

    /** The stock of the campaign is never sold beyond, whoever opens or joins. */
    @Test
    void sellsNoMoreThanTheCampaignsStock() {
        var sku = aSku();
        var rule = rule(2, sku);
        rule.put("skus", List.of(GivenGroupBuy.price(sku, GivenGroupBuy.PRICE, 5)));
        var campaign = groups.running(groups.terms(sku), rule);
        var buyers = groups.buyers(20);
        var bodies = buyers.stream()
                .map(buyer -> groups.purchase(buyer, sku, 1, List.of(opening(campaign))))
                .toList();

        var answers = Together.run(20, i -> orders.place(buyers.get(i), bodies.get(i)));

        assertThat(answers.stream().filter(answer -> answer.status() == 201)).hasSize(5);
        assertThat(answers.stream().filter(answer -> answer.status() != 201))
                .allSatisfy(answer -> assertThat(answer.problem()).isEqualTo("groupbuy/sold-out"));
        assertThat(groups.taken(sku)).isEqualTo(5);
    }
}
