package io.juhui.trade.pricing;

import static io.juhui.trade.pricing.PriceSamples.SOMEBODY;
import static io.juhui.trade.pricing.PriceSamples.basket;
import static io.juhui.trade.pricing.PriceSamples.line;
import static io.juhui.trade.pricing.PriceSamples.rule;
import static org.assertj.core.api.Assertions.assertThat;

import io.juhui.kernel.Money;
import io.juhui.kernel.Split;
import io.juhui.kernel.Words;
import io.juhui.trade.pricing.spi.FreightCharge;
import io.juhui.trade.pricing.spi.Offer;
import io.juhui.trade.pricing.spi.PriceRule;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class RandomQuotesTest {

    /** R3, R5, H04: whatever rules propose, no line goes below zero and the lines sum to the total exactly. */
    @Test
    void sumsExactlyAndNeverGoesBelowZeroForRandomBasketsAndOffers() {
        var seed = System.nanoTime();
        var random = new Random(seed);
        for (int round = 0; round < 20_000; round++) {
            var basket = randomBasket(random);
            var quote = new Quoting(randomRules(random), List.of(randomCharge(random))).quote(basket, SOMEBODY);
            var context = "seed " + seed + " round " + round;

            var paid = Money.ZERO;
            for (var line : quote.lines()) {
                assertThat(line.goods().fen()).as(context).isNotNegative();
                assertThat(line.freight().fen()).as(context).isNotNegative();
                var effects = Money.sum(
                        line.adjustments().stream().map(Adjustment::amount).toList());
                assertThat(line.list().plus(effects)).as(context).isEqualTo(line.paid());
                var returned = Money.sum(IntStream.range(0, line.basket().quantity())
                        .mapToObj(unit ->
                                Split.unitShare(line.paid(), line.basket().quantity(), unit))
                        .toList());
                assertThat(returned).as(context).isEqualTo(line.paid());
                paid = paid.plus(line.paid());
            }
            assertThat(paid).as(context).isEqualTo(quote.total());
            var steps = Money.sum(quote.steps().stream().map(Quote.Step::amount).toList());
            assertThat(quote.list().plus(steps)).as(context).isEqualTo(quote.total());
        }
    }

    private static List<PriceRule> randomRules(Random random) {
        var rules = new ArrayList<PriceRule>();
        for (int i = random.nextInt(8); i > 0; i--) {
            var lane = Lane.values()[random.nextInt(Lane.values().length)];
            var source = random.nextLong(5);
            var shareOf = random.nextLong();
            rules.add(rule(lane, basket -> {
                var dice = new Random(shareOf);
                var savings = new HashMap<Integer, Money>();
                for (var line : basket.lines()) {
                    if (dice.nextBoolean()) {
                        savings.put(line.number(), Money.fen(1 + dice.nextLong(3_000)));
                    }
                }
                var closes = dice.nextInt(4) == 0 ? Set.of(Lane.COUPON, Lane.POINTS) : Set.<Lane>of();
                return savings.isEmpty()
                        ? List.of()
                        : List.of(new Offer("r" + source, source, Words.asWritten("r"), savings, closes));
            }));
        }
        return rules;
    }

    private static FreightCharge randomCharge(Random random) {
        var amount = Money.fen(random.nextLong(3_000));
        return basket -> List.of(new FreightCharge.Charge(
                1,
                new Words("运费", "Shipping"),
                Split.byLargestRemainder(
                        amount,
                        basket.lines().stream()
                                .map(l -> Money.fen(l.quantity()))
                                .toList())));
    }

    private static Basket randomBasket(Random random) {
        var lines = new ArrayList<Basket.Line>();
        for (int i = 1 + random.nextInt(6); i > 0; i--) {
            lines.add(line(lines.size(), random.nextInt(5_000), 1 + random.nextInt(9)));
        }
        return new Basket(lines, "330106");
    }
}
