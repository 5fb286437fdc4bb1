package io.juhui.marketing.bargain;

import static io.juhui.marketing.bargain.GivenBargain.FIRST;
import static io.juhui.marketing.bargain.GivenBargain.FLOOR;
import static io.juhui.marketing.bargain.GivenBargain.START;
import static io.juhui.marketing.bargain.GivenBargain.help;
import static io.juhui.marketing.bargain.GivenBargain.launch;
import static io.juhui.marketing.bargain.GivenBargain.rule;
import static io.juhui.marketing.bargain.GivenBargain.with;
import static org.assertj.core.api.Assertions.assertThat;

import io.juhui.goods.catalog.SkuId;
import io.juhui.testing.Given;
import io.juhui.testing.GivenGoods;
import io.juhui.testing.GivenOrders;
import io.juhui.testing.Http;
import io.juhui.testing.JuhuiTest;
import io.juhui.testing.Together;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** Helpers, owners and the end of time at the same moment; the audit recounts every fen afterwards. */
@JuhuiTest
class BargainRaceTest {

    @Autowired
    Given given;

    @Autowired
    GivenGoods goods;

    @Autowired
    GivenOrders orders;

    @Autowired
    GivenBargain bargains;

    @Autowired
    LaunchEnds ends;

    @Autowired
    Clock clock;

    @AfterEach
    void everythingAddsUp() {
        assertThat(orders.findings())
                .filteredOn(finding -> finding.matches("(bargain|campaign|ordering|tender|ledger)\\..*"))
                .isEmpty();
    }

    private SkuId aSku() {
        return goods.aProduct().priced(START).stocked(100).make().sku();
    }

    private static List<Http.Answer> good(List<Http.Answer> answers) {
        return answers.stream().filter(answer -> answer.status() == 200).toList();
    }

    @Test
    @DisplayName("J03 一百位好友同时帮砍：总和精确，恰到底价")
    void takesAHundredHelpsAtOnceToTheFen() {
        var sku = aSku();
        var launch = bargains.launched(bargains.running(100, sku), sku);
        var friends = given.buyers(100);

        var answers = Together.run(100, i -> help(friends.get(i), launch));

        assertThat(good(answers)).hasSize(100);
        assertThat(answers.stream()
                        .mapToLong(answer -> answer.json().get("myHelp").asLong())
                        .sum())
                .isEqualTo(START - FIRST - FLOOR);
        assertThat(launch.price()).isEqualTo(FLOOR);
        assertThat(launch.view().get("helps")).hasSize(100);
    }

    @Test
    void helpsNobodyBeyondTheFloor() {
        var sku = aSku();
        var launch = bargains.launched(bargains.running(10, sku), sku);
        var friends = given.buyers(40);

        var answers = Together.run(40, i -> help(friends.get(i), launch));

        assertThat(good(answers)).hasSize(10);
        assertThat(answers.stream().filter(answer -> answer.status() != 200))
                .allSatisfy(answer -> assertThat(answer.problem()).isEqualTo("bargain/at-floor"));
        assertThat(launch.price()).isEqualTo(FLOOR);
    }

    @Test
    @DisplayName("J02 一个人同时点一百下：只算一次，每次答同一个数")
    void countsAHundredTapsOfOneFriendOnce() {
        var sku = aSku();
        var campaign = bargains.running(bargains.terms(sku), with(rule(5, sku), "helpsPerPerson", 1));
        var launch = bargains.launched(campaign, sku);
        var friend = given.buyer();

        var answers = Together.run(100, _ -> help(friend, launch));

        assertThat(good(answers)).as("what it answers is what was taken off").hasSize(100);
        assertThat(answers.stream()
                        .map(answer -> answer.json().get("myHelp").asLong())
                        .distinct())
                .hasSize(1);
        assertThat(launch.view().get("helped").asInt()).isEqualTo(1);
    }

    @Test
    @DisplayName("帮砍上限：一个人同时帮很多个砍价，不超过活动上限")
    void keepsAFriendToSoManyHelpsOverManyLaunchesAtOnce() {
        var sku = aSku();
        var campaign = bargains.running(bargains.terms(sku), with(rule(5, sku), "helpsPerPerson", 3));
        var owners = bargains.buyers(12);
        var launches = owners.stream()
                .map(owner -> bargains.launched(owner, campaign, sku))
                .toList();
        var friend = given.buyer();

        var answers = Together.run(12, i -> help(friend, launches.get(i)));

        assertThat(good(answers)).hasSize(3);
        assertThat(answers.stream().filter(answer -> answer.status() != 200))
                .allSatisfy(answer -> assertThat(answer.problem()).isEqualTo("bargain/no-more-helps"));
    }

    @Test
    @DisplayName("J07 同时发起：一件商品一个进行中的砍价；名额不超发")
    void launchesOnceForAPersonAndNoMoreThanThereAre() {
        var sku = aSku();
        var campaign = bargains.running(bargains.terms(sku), with(rule(5, sku, "stock", 4), "launchesPerPerson", 3));
        var eager = given.buyer();
        var taps = Together.run(20, _ -> launch(eager, campaign, sku));
        assertThat(good(taps)).hasSize(1);
        assertThat(taps.stream().filter(answer -> answer.status() != 200))
                .allSatisfy(answer -> assertThat(answer.problem()).isEqualTo("bargain/already-launched"));

        var others = given.buyers(20);
        var answers = Together.run(20, i -> launch(others.get(i), campaign, sku));

        assertThat(good(answers)).hasSize(3);
        assertThat(answers.stream().filter(answer -> answer.status() != 200))
                .allSatisfy(answer -> assertThat(answer.problem()).isEqualTo("bargain/sold-out"));
        assertThat(bargains.taken(sku)).isEqualTo(4);
    }

    /** The last helper, the end of time and the owner's order in one moment: one outcome, and everything agrees with it. */
    @Test
    @DisplayName("最后一刀 ∥ 到期 ∥ 下单：只有一个结果")
    void comesToOneEndWhateverHappensAtOnce() {
        var sku = aSku();
        var campaign = bargains.running(3, sku);
        for (int round = 0; round < 10; round++) {
            var launch = bargains.launched(campaign, sku);
            bargains.helped(launch, 2);
            var before = launch.price();
            var body = bargains.purchase(launch);
            var last = given.buyer();
            if (round % 2 == 0) {
                // help and the time to pay end now
                bargains.closeAt(launch, clock.instant().minus(java.time.Duration.ofMinutes(60)));
            }
            var acts = new ArrayList<Callable<Http.Answer>>();
            acts.add(() -> help(last, launch));
            acts.add(() -> orders.place(launch.owner(), body));
            acts.add(() -> orders.place(launch.owner(), body));
            acts.add(() -> {
                ends.attempt(Long.parseLong(launch.id()));
                return given.owner().get("/api/time");
            });
            var answers = Together.run(acts);

            var now = launch.view();
            var helped = answers.getFirst().status() == 200;
            assertThat(now.get("price").asLong()).isEqualTo(helped ? FLOOR : before);
            var placed = answers.subList(1, 3).stream()
                    .filter(answer -> answer.status() == 201)
                    .toList();
            assertThat(placed).hasSizeLessThanOrEqualTo(1);
            assertThat(now.get("state").asString())
                    .isEqualTo(placed.isEmpty() ? round % 2 == 0 ? "EXPIRED" : "OPEN" : "ORDERED");
            placed.forEach(order -> assertThat(order.json().get("total").asLong())
                    .as("the price at which it was ordered")
                    .isGreaterThanOrEqualTo(before));
        }
    }
}
