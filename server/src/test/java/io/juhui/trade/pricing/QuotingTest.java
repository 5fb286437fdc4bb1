package io.juhui.trade.pricing;

import static org.assertj.core.api.Assertions.assertThat;

import io.juhui.kernel.Actor.BuyerId;
import io.juhui.kernel.Money;
import io.juhui.kernel.Split;
import io.juhui.trade.pricing.spi.FreightCharge;
import io.juhui.trade.pricing.spi.Offer;
import io.juhui.trade.pricing.spi.PriceRule;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class QuotingTest {

    private static final Instant NOW = Instant.parse("2026-11-22T04:00:00Z");
    private static final Optional<BuyerId> SOMEBODY = Optional.of(new BuyerId(7));

    @Test
    void chargesTheListPriceWhenNothingIsOffered() {
        var quote = quoting(List.of()).quote(basket(line(0, 1_990, 2)), SOMEBODY, NOW);

        assertThat(quote.total()).isEqualTo(Money.fen(3_980));
        assertThat(quote.discount()).isEqualTo(Money.ZERO);
    }

    @Test
    void letsOffersOfOneLaneCompeteAndTakesTheGreatestSaving() {
        var small = rule(Lane.PRICE, b -> List.of(offer("small", 1, Map.of(0, 100L))));
        var great = rule(Lane.PRICE, b -> List.of(offer("great", 2, Map.of(0, 300L))));

        var quote = quoting(List.of(small, great)).quote(basket(line(0, 1_000, 1)), SOMEBODY, NOW);

        assertThat(quote.goods()).isEqualTo(Money.fen(700));
        assertThat(quote.lines().getFirst().adjustments())
                .extracting(Adjustment::rule)
                .containsExactly("great");
    }

    @Test
    void breaksTiesByTheSmallerSourceWhateverTheOrderOfRules() {
        var nine = rule(Lane.PROMOTION, b -> List.of(offer("nine", 9, Map.of(0, 100L))));
        var four = rule(Lane.PROMOTION, b -> List.of(offer("four", 4, Map.of(0, 100L))));

        for (var rules : List.of(List.of(nine, four), List.of(four, nine))) {
            var quote = quoting(rules).quote(basket(line(0, 1_000, 1)), SOMEBODY, NOW);
            assertThat(quote.lines().getFirst().adjustments())
                    .extracting(Adjustment::source)
                    .containsExactly(4L);
        }
    }

    @Test
    void stacksLanesOnWhatIsLeft() {
        var price = rule(Lane.PRICE, b -> List.of(offer("limited", 1, Map.of(0, 200L))));
        var tenPercent = rule(
                Lane.PROMOTION,
                b -> List.of(
                        offer("tenth", 2, Map.of(0, b.lines().getFirst().goods().fen() / 10))));

        var quote = quoting(List.of(tenPercent, price)).quote(basket(line(0, 1_000, 1)), SOMEBODY, NOW);

        assertThat(quote.goods()).isEqualTo(Money.fen(720));
        assertThat(quote.steps()).extracting(Quote.Step::lane).containsExactly(Lane.PRICE, Lane.PROMOTION);
    }

    @Test
    void capsASavingByWhatTheLineHasLeft() {
        var more = rule(Lane.COUPON, b -> List.of(offer("coupon", 1, Map.of(0, 5_000L))));

        var quote = quoting(List.of(more)).quote(basket(line(0, 1_000, 1)), SOMEBODY, NOW);

        assertThat(quote.total()).isEqualTo(Money.ZERO);
    }

    @Test
    void keepsALaneAwayFromALineThatDoesNotAdmitIt() {
        var alone = rule(
                Lane.PRICE,
                b -> List.of(new Offer("alone", 1, "alone", Map.of(0, Money.fen(100)), Set.of(Lane.COUPON))));
        var coupon = rule(Lane.COUPON, b -> List.of(offer("coupon", 2, Map.of(0, 50L, 1, 50L))));

        var quote = quoting(List.of(alone, coupon)).quote(basket(line(0, 1_000, 1), line(1, 1_000, 1)), SOMEBODY, NOW);

        assertThat(quote.lines().get(0).goods()).isEqualTo(Money.fen(900));
        assertThat(quote.lines().get(1).goods()).isEqualTo(Money.fen(950));
    }

    @Test
    void neverLetsCouponsPayTheCarriage() {
        var coupon = rule(Lane.COUPON, b -> List.of(offer("coupon", 1, Map.of(0, 99_999L))));
        FreightCharge eight = basket -> List.of(new FreightCharge.Charge(1, "运费", List.of(Money.fen(800))));

        var quote = new Quoting(List.of(coupon), List.of(eight)).quote(carried(line(0, 1_000, 1)), SOMEBODY, NOW);

        assertThat(quote.goods()).isEqualTo(Money.ZERO);
        assertThat(quote.freight()).isEqualTo(Money.fen(800));
        assertThat(quote.total()).isEqualTo(Money.fen(800));
    }

    @Test
    void saysAnotherTokenForAnotherPriceAndTheSameForTheSame() {
        var plain = quoting(List.of()).quote(basket(line(0, 1_000, 1), line(1, 500, 2)), SOMEBODY, NOW);
        var again = quoting(List.of()).quote(basket(line(0, 1_000, 1), line(1, 500, 2)), SOMEBODY, NOW);
        // the same total, made otherwise
        var other = quoting(List.of()).quote(basket(line(0, 1_500, 1), line(1, 250, 2)), SOMEBODY, NOW);

        assertThat(plain.token()).isEqualTo(again.token());
        assertThat(plain.total()).isEqualTo(other.total());
        assertThat(plain.token()).isNotEqualTo(other.token());
    }

    /** R3, R5, H04: whatever rules propose, no line goes below zero and the lines sum to the total exactly. */
    @Test
    void sumsExactlyAndNeverGoesBelowZeroForRandomBasketsAndOffers() {
        var seed = System.nanoTime();
        var random = new Random(seed);
        for (int round = 0; round < 20_000; round++) {
            var basket = randomBasket(random);
            var quote = new Quoting(randomRules(random), List.of(randomCharge(random))).quote(basket, SOMEBODY, NOW);
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
                return savings.isEmpty() ? List.of() : List.of(new Offer("r" + source, source, "r", savings, closes));
            }));
        }
        return rules;
    }

    private static FreightCharge randomCharge(Random random) {
        var amount = Money.fen(random.nextLong(3_000));
        return basket -> List.of(new FreightCharge.Charge(
                1,
                "运费",
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

    private static Quoting quoting(List<PriceRule> rules) {
        return new Quoting(rules, List.of());
    }

    private static Offer offer(String rule, long source, Map<Integer, Long> savings) {
        var money = new HashMap<Integer, Money>();
        savings.forEach((line, fen) -> money.put(line, Money.fen(fen)));
        return new Offer(rule, source, rule, money, Set.of());
    }

    private static PriceRule rule(Lane lane, Function<Basket, List<Offer>> propose) {
        return new PriceRule() {
            @Override
            public Lane lane() {
                return lane;
            }

            @Override
            public List<Offer> propose(Basket soFar, Optional<BuyerId> buyer, Instant at) {
                return propose.apply(soFar);
            }
        };
    }

    private static Basket basket(Basket.Line... lines) {
        return new Basket(List.of(lines), null);
    }

    private static Basket carried(Basket.Line... lines) {
        return new Basket(List.of(lines), "330106");
    }

    private static Basket.Line line(int number, long price, int quantity) {
        return new Basket.Line(
                number,
                100 + number,
                10 + number,
                Set.of(),
                quantity,
                Money.fen(price),
                500,
                1_000,
                1,
                Money.fen(price).times(quantity),
                Money.ZERO,
                Set.of());
    }
}
