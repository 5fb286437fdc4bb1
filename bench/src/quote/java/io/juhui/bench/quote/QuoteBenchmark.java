package io.juhui.bench.quote;

import io.juhui.kernel.Money;
import io.juhui.kernel.Words;
import io.juhui.trade.pricing.Basket;
import io.juhui.trade.pricing.Lane;
import io.juhui.trade.pricing.Quote;
import io.juhui.trade.pricing.Quoting;
import io.juhui.trade.pricing.Situation;
import io.juhui.trade.pricing.spi.Offer;
import io.juhui.trade.pricing.spi.PriceRule;
import io.juhui.trade.pricing.spi.Proposals;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import java.util.concurrent.TimeUnit;
import java.util.stream.IntStream;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Param;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.Warmup;

/** What one quote costs on one core: baskets of several sizes under fifty live offers, which overlap in several ways. */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.SampleTime) // the median is of those that nothing else interrupted, on a busy machine too
@OutputTimeUnit(TimeUnit.MICROSECONDS)
@Warmup(iterations = 3, time = 1)
@Measurement(iterations = 5, time = 1)
@Fork(1)
public class QuoteBenchmark {

    private static final int OFFERS = 50;
    private static final Instant AT = Instant.parse("2026-11-11T00:00:00Z");

    /** How the offers lie over the lines. */
    public enum Overlap {
        /** Each over the whole order: the best one wins. */
        WHOLE,
        /** Each over a random half of it. */
        HALVES,
        /** Each over three random lines: many of them fit beside each other, the hardest to choose from. */
        THREES,
        /** A price for each line and, of what is left, thirds of them whole, halves and threes. */
        MIXED
    }

    @Param({"5", "10", "20", "40"})
    public int lines;

    @Param({"WHOLE", "HALVES", "THREES", "MIXED"})
    public Overlap overlap;

    private Quoting quoting;
    private Basket basket;
    private final Situation situation = Situation.of(Optional.empty(), AT);

    @Setup
    public void goods() {
        var random = new Random(20_261_130);
        basket = new Basket(
                IntStream.range(0, lines).mapToObj(i -> line(i, random)).toList(), null);
        var rules = new ArrayList<PriceRule>();
        var prices = overlap == Overlap.MIXED ? lines : 0;
        for (int i = 0; i < OFFERS; i++) {
            rules.add(
                    i < prices
                            ? rule(Lane.PRICE, i, List.of(i), random)
                            : rule(Lane.PROMOTION, i, covered(i, random), random));
        }
        quoting = new Quoting(rules, List.of());
    }

    private static Basket.Line line(int number, Random random) {
        var unit = Money.fen(500 + random.nextInt(20_000));
        var quantity = 1 + random.nextInt(3);
        return new Basket.Line(
                number,
                number + 1,
                number + 1,
                Set.of(1L),
                quantity,
                unit,
                500,
                0,
                1,
                unit.times(quantity),
                Money.ZERO,
                Set.of(),
                Set.of());
    }

    private List<Integer> covered(int offer, Random random) {
        var kind = overlap == Overlap.MIXED ? Overlap.values()[offer % 3] : overlap;
        var all = new ArrayList<>(IntStream.range(0, lines).boxed().toList());
        Collections.shuffle(all, random);
        return switch (kind) {
            case WHOLE, MIXED -> all;
            case HALVES -> all.subList(0, lines / 2);
            case THREES -> all.subList(0, 3);
        };
    }

    private static PriceRule rule(Lane lane, int id, List<Integer> over, Random random) {
        Map<Integer, Money> savings = new HashMap<>();
        over.forEach(line -> savings.put(line, Money.fen(1 + random.nextInt(400))));
        var offer = new Offer("bench", id, new Words("立减", "Off"), savings, Set.of());
        var proposals = Proposals.of(List.of(offer));
        return new PriceRule() {
            @Override
            public Lane lane() {
                return lane;
            }

            @Override
            public Proposals propose(Basket soFar, Situation situation) {
                return proposals;
            }
        };
    }

    @Benchmark
    public Quote quote() {
        return quoting.quote(basket, situation);
    }
}
