package io.juhui.marketing.pointsmall;

import static org.assertj.core.api.Assertions.assertThat;

import io.juhui.money.ledger.Pot;
import io.juhui.testing.Given;
import io.juhui.testing.GivenGoods;
import io.juhui.testing.GivenOrders;
import io.juhui.testing.Http;
import io.juhui.testing.JuhuiTest;
import io.juhui.testing.Together;
import io.juhui.trade.tender.GivenPurse;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

@JuhuiTest
class MallRaceTest {

    @Autowired
    Given given;

    @Autowired
    GivenMall mall;

    @Autowired
    GivenGoods goods;

    @Autowired
    GivenOrders orders;

    @Autowired
    GivenPurse purse;

    @AfterEach
    void addsUp() {
        assertThat(orders.findings()).isEmpty();
    }

    private static long done(List<Http.Answer> answers) {
        return answers.stream().filter(answer -> answer.status() / 100 == 2).count();
    }

    /** A hundred want the last one: one has it, and nobody else has paid for it. */
    @Test
    void givesTheLastOneToOneOfAHundred() {
        var rule = GivenMall.card();
        rule.put("stock", 1);
        var campaign = mall.running(rule);
        var buyers = IntStream.range(0, 100).mapToObj(_ -> mall.with(100)).toList();

        var answers = Together.run(100, i -> GivenMall.exchange(buyers.get(i), campaign, 100));

        assertThat(done(answers)).isEqualTo(1);
        assertThat(answers.stream().filter(answer -> answer.status() != 200))
                .allSatisfy(answer -> assertThat(answer.problem()).isEqualTo("pointsmall/sold-out"));
        assertThat(buyers.stream()
                        .mapToLong(buyer -> purse.in(buyer, Pot.POINTS_AVAILABLE))
                        .sum())
                .isEqualTo(9_900);
        assertThat(mall.row(campaign).get("taken").asInt()).isEqualTo(1);
    }

    /** Fifty taps of one who may have two. */
    @Test
    void givesOnePersonNoMoreThanAPersonMayHave() {
        var rule = GivenMall.card();
        rule.put("perPerson", 2);
        var campaign = mall.running(rule);
        var buyer = mall.with(100_000);

        var answers = Together.run(50, _ -> GivenMall.exchange(buyer, campaign, 100));

        assertThat(done(answers)).isEqualTo(2);
        assertThat(answers.stream().filter(answer -> answer.status() != 200))
                .allSatisfy(answer -> assertThat(answer.problem()).isEqualTo("pointsmall/limit-reached"));
        assertThat(purse.in(buyer, Pot.POINTS_AVAILABLE)).isEqualTo(100_000 - 200);
    }

    /** Points for exactly one, twenty taps on each of two things. */
    @Test
    void spendsPointsThatAreEnoughForOneOnce() {
        var rule = GivenMall.card();
        rule.put("perPerson", 99);
        var things = List.of(mall.running(rule), mall.running(rule));
        var buyer = mall.with(100);

        var answers = Together.run(40, i -> GivenMall.exchange(buyer, things.get(i % 2), 100));

        assertThat(done(answers)).isEqualTo(1);
        assertThat(answers.stream().filter(answer -> answer.status() != 200))
                .allSatisfy(answer -> assertThat(answer.problem()).isEqualTo("pointsmall/too-few-points"));
        assertThat(purse.in(buyer, Pot.POINTS_AVAILABLE)).isZero();
    }

    /** Three pieces of goods, twenty orders at once. */
    @Test
    void sellsNoMoreGoodsThanStandInTheMall() {
        var sku = goods.aProduct().priced(2_000).stocked(100).make().sku();
        var rule = GivenMall.goods(sku, 0);
        rule.put("stock", 3);
        var campaign = mall.running(mall.terms(sku), rule);
        var calls = new ArrayList<Callable<Http.Answer>>();
        for (int i = 0; i < 20; i++) {
            var buyer = mall.with(300);
            var purchase = mall.purchase(buyer, sku, 1, campaign, 300, 0);
            calls.add(() -> orders.place(buyer, purchase));
        }

        var answers = Together.run(calls);

        assertThat(done(answers)).isEqualTo(3);
        assertThat(answers.stream().filter(answer -> answer.status() != 201))
                .allSatisfy(answer -> assertThat(answer.problem()).isEqualTo("pointsmall/sold-out"));
        assertThat(mall.row(campaign).get("taken").asInt()).isEqualTo(3);
    }

    /** Exchanges and orders of one buyer come for the same points at once: they never deadlock, and spend what there is. */
    @Test
    void spendsThePointsOfOrdersAndExchangesOnce() {
        var sku = goods.aProduct().priced(2_000).stocked(100).make().sku();
        var rule = GivenMall.goods(sku, 0);
        rule.put("perPerson", 20);
        var thing = mall.running(mall.terms(sku), rule);
        var card = GivenMall.card();
        card.put("perPerson", 20);
        var campaign = mall.running(card);
        var buyer = mall.with(1_000);
        var purchase = mall.purchase(buyer, sku, 1, thing, 300, 0);

        var answers = Together.run(
                20, i -> i % 2 == 0 ? GivenMall.exchange(buyer, campaign, 100) : orders.place(buyer, purchase));

        assertThat(done(answers)).isPositive();
        assertThat(purse.in(buyer, Pot.POINTS_AVAILABLE)).isLessThan(300);
    }
}
