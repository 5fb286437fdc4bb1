package io.juhui.marketing.lottery;

import static io.juhui.marketing.lottery.GivenLottery.card;
import static io.juhui.marketing.lottery.GivenLottery.chances;
import static io.juhui.marketing.lottery.GivenLottery.draw;
import static io.juhui.marketing.lottery.GivenLottery.drawn;
import static io.juhui.marketing.lottery.GivenLottery.goods;
import static io.juhui.marketing.lottery.GivenLottery.nothing;
import static io.juhui.marketing.lottery.GivenLottery.page;
import static io.juhui.marketing.lottery.GivenLottery.rule;
import static org.assertj.core.api.Assertions.assertThat;

import io.juhui.money.ledger.Pot;
import io.juhui.testing.Given;
import io.juhui.testing.GivenGoods;
import io.juhui.testing.GivenOrders;
import io.juhui.testing.Http;
import io.juhui.testing.JuhuiTest;
import io.juhui.testing.Together;
import io.juhui.trade.tender.GivenPurse;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

@JuhuiTest
class LotteryRaceTest {

    /** How many draw for the one prize; {@code -Dlottery.race=10000} for all of them. */
    private static final int RACE = Integer.getInteger("lottery.race", 1_000) / 20 * 20;

    private static final int LINES = 100;

    @Autowired
    Given given;

    @Autowired
    GivenLottery lotteries;

    @Autowired
    GivenGoods goods;

    @Autowired
    GivenOrders orders;

    @Autowired
    GivenPurse purse;

    @AfterEach
    void everythingAddsUp() {
        assertThat(orders.findings())
                .filteredOn(finding -> finding.matches("(lottery|ledger|reward|tender)\\..*"))
                .isEmpty();
    }

    /** One of those who draw one after the other; so many connections at once and no more. */
    private static List<Http.Answer> inLine(int line, List<Given.Buyer> buyers, String campaign) {
        return IntStream.range(0, RACE)
                .filter(i -> i % LINES == line)
                .mapToObj(i -> draw(buyers.get(i % buyers.size()), campaign))
                .toList();
    }

    private static long done(List<Http.Answer> answers) {
        return answers.stream().filter(answer -> answer.status() / 100 == 2).count();
    }

    @Test
    @DisplayName("K01 一次机会，100 个并发抽奖 → 只抽 1 次")
    void drawsOnceForOneChance() {
        var campaign = lotteries.running(rule(card(1_000, 500_000), nothing(500_000)));
        var buyer = given.buyer();
        var answers = Together.run(100, _ -> draw(buyer, campaign));
        assertThat(done(answers)).isEqualTo(1);
        assertThat(answers.stream().filter(answer -> answer.status() != 200))
                .allSatisfy(answer -> assertThat(answer.problem()).isEqualTo("lottery/no-chance"));
        assertThat(page(buyer, campaign).get("turn").asInt()).isEqualTo(1);
    }

    @Test
    @DisplayName("K02 同一个幂等键并发 50 次 → 只抽 1 次，答案相同")
    void drawsOnceForOneKey() {
        var rule = rule(card(1_000, 500_000), nothing(500_000));
        chances(rule).put("freePerDay", 20);
        var campaign = lotteries.running(rule);
        var buyer = given.buyer();
        var key = UUID.randomUUID().toString();
        var answers = Together.run(50, _ -> draw(buyer, campaign, 0, key));
        assertThat(answers.stream()
                        .filter(answer -> answer.status() == 200)
                        .map(answer -> answer.json().at("/draw/id").asString())
                        .distinct())
                .hasSize(1);
        assertThat(page(buyer, campaign).get("turn").asInt()).isEqualTo(1);
    }

    @Test
    @DisplayName("K04 奖品 1 份、众人同抽 → 至多 1 人中，其余是公示的兜底奖")
    void givesTheOnePrizeOnce() {
        var rule = rule(card(1, 1_000_000), nothing(0));
        chances(rule).put("freePerDay", 20);
        rule.put("drawsPerDay", 20);
        var campaign = lotteries.running(rule);
        var buyers = given.buyers(RACE / 20);
        var answers = Together.run(LINES, line -> inLine(line, buyers, campaign)).stream()
                .flatMap(List::stream)
                .toList();
        assertThat(done(answers)).isEqualTo(RACE);
        assertThat(answers.stream()
                        .filter(answer -> answer.status() == 200)
                        .filter(answer -> answer.json().at("/draw/won").asBoolean()))
                .hasSize(1);
        var seen = page(buyers.getFirst(), campaign);
        assertThat(seen.at("/prizes/0/left").asInt()).isZero();
        assertThat(seen.get("turn").asInt()).isEqualTo(RACE);
    }

    @Test
    @DisplayName("M6 积分够一次，两个活动同抽 40 次 → 只花一次")
    void spendsPointsThatAreEnoughForOneOnce() {
        var rule = rule(card(100, 500_000), nothing(500_000));
        chances(rule).put("freePerDay", 0);
        chances(rule).put("pointsPerDay", 20);
        var campaigns = List.of(lotteries.running(rule), lotteries.running(rule));
        var buyer = lotteries.with(100);
        var answers = Together.run(
                40,
                i -> draw(buyer, campaigns.get(i % 2), 100, UUID.randomUUID().toString()));
        assertThat(done(answers)).isEqualTo(1);
        assertThat(purse.in(buyer, Pot.POINTS_AVAILABLE)).isZero();
    }

    @Test
    @DisplayName("M6 抽奖与暂停、结束同时：每次抽奖都有机会与记录，停下之后一次也没有")
    void drawsNothingAfterItWasPausedOrStopped() {
        var rule = rule(card(1_000, 500_000), nothing(500_000));
        chances(rule).put("freePerDay", 20);
        var campaign = lotteries.running(rule);
        var buyers = given.buyers(20);
        var answers = Together.run(202, i -> switch (i) {
            case 100 -> lotteries.verb(campaign, "pause", Map.of());
            case 201 -> lotteries.verb(campaign, "stop", Map.of());
            default -> draw(buyers.get(i % 20), campaign);
        });
        assertThat(answers.get(201).status()).isEqualTo(200);
        assertThat(draw(given.buyer(), campaign).problem()).isEqualTo("lottery/not-open");
        var drawn = answers.stream()
                .filter(answer -> answer.status() == 200 && answer.json().has("draw"))
                .count();
        assertThat(page(buyers.getFirst(), campaign).get("turn").asLong()).isEqualTo(drawn);
        assertThat(answers.stream().filter(answer -> answer.status() != 200))
                .allSatisfy(answer -> assertThat(answer.problem()).isIn("lottery/not-open", "campaign/state"));
    }

    @Test
    @DisplayName("M6 一份实物奖，20 个并发下单 → 一单")
    void ordersAPrizeOnce() {
        var sku = goods.aProduct().priced(2_000).stocked(50).make().sku();
        var campaign = lotteries.running(rule(goods(sku, 1, 1_000_000), nothing(0)));
        var buyer = given.buyer();
        var won = drawn(buyer, campaign).get("id").asString();
        var purchase = lotteries.claim(buyer, sku, 1, won);
        var answers = Together.run(20, _ -> orders.place(buyer, purchase));
        assertThat(done(answers)).isEqualTo(1);
        assertThat(orders.orders(sku)).isEqualTo(1);
    }
}
