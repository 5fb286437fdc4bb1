package io.juhui.trade.pricing;

import static io.juhui.trade.pricing.PriceSamples.offer;
import static org.assertj.core.api.Assertions.assertThat;

import io.juhui.trade.pricing.spi.Offer;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class BestSetTest {

    private static final Comparator<Offer> BY_ID =
            Comparator.comparingLong(Offer::source).thenComparing(Offer::rule);

    @Test
    void prefersTwoSmallerOffersThatTogetherSaveMore() {
        var all = offer("all", 1, Map.of(0, 1_500L, 1, 1_500L));
        var one = offer("one", 2, Map.of(0, 2_000L));
        var other = offer("other", 3, Map.of(1, 2_000L));

        assertThat(BestSet.of(List.of(all, one, other), new long[] {9_000, 9_000}))
                .containsExactlyInAnyOrder(one, other);
    }

    @Test
    void countsOnlyWhatALineStillHas() {
        var loud = offer("loud", 1, Map.of(0, 99_999L));
        var real = offer("real", 2, Map.of(0, 300L, 1, 300L));

        assertThat(BestSet.of(List.of(loud, real), new long[] {400, 400})).containsExactly(real);
    }

    @Test
    void takesFewerOffersAndThenTheSmallerIdsWhenTheSavingIsTheSame() {
        var both = offer("both", 9, Map.of(0, 100L, 1, 100L));
        var left = offer("left", 1, Map.of(0, 100L));
        var right = offer("right", 2, Map.of(1, 100L));
        var twin = offer("twin", 4, Map.of(0, 100L, 1, 100L));

        assertThat(BestSet.of(List.of(left, right, both, twin), new long[] {500, 500}))
                .containsExactly(twin);
    }

    @Test
    void reachesTheHundredthLineOfACart() {
        var open = new long[100];
        Arrays.fill(open, 1_000);
        var whole = new HashMap<Integer, Long>();
        IntStream.range(0, 100).forEach(line -> whole.put(line, 10L));
        var last = offer("last", 2, Map.of(99, 900L));
        var first = offer("first", 3, Map.of(0, 200L));

        assertThat(BestSet.of(List.of(offer("whole", 1, whole), last, first), open))
                .containsExactlyInAnyOrder(last, first);
    }

    /** The definition itself, tried out in full: greatest saving, fewest offers, smallest ids. */
    @Test
    void equalsBruteForceOnRandomSmallCases() {
        var seed = System.nanoTime();
        var random = new Random(seed);
        for (int round = 0; round < 8_000; round++) {
            var open = random.longs(1 + random.nextInt(5), 0, 60).toArray();
            var offers = randomOffers(random, open.length, random.nextInt(9));
            var chosen = new ArrayList<>(BestSet.of(offers, open));
            chosen.sort(BY_ID);
            assertThat(chosen).as("seed %d round %d %s", seed, round, offers).isEqualTo(bruteForce(offers, open));
        }
    }

    /** However the offers overlap, the answer comes within its steps, is a set that may be, and no worse than greedy. */
    @Test
    void staysBoundedAndAtLeastGreedyOnLargeTangles() {
        var random = new Random(20_261_130);
        for (int round = 0; round < 200; round++) {
            var open = random.longs(50, 1, 9_000).toArray();
            var offers = randomOffers(random, 50, 60);
            var chosen = BestSet.of(offers, open);
            var taken = new HashSet<Integer>();
            chosen.forEach(offer -> offer.savings()
                    .keySet()
                    .forEach(line -> assertThat(taken.add(line)).isTrue()));
            assertThat(gain(chosen, open)).isGreaterThanOrEqualTo(gain(greedy(offers, open), open));
            assertThat(BestSet.of(offers.reversed(), open)).hasSameElementsAs(chosen);
        }
    }

    private static List<Offer> randomOffers(Random random, int lines, int many) {
        var offers = new ArrayList<Offer>();
        for (long id = 1; id <= many; id++) {
            var savings = new HashMap<Integer, Long>();
            for (int line = 0; line < lines; line++) {
                if (random.nextInt(3) == 0) {
                    savings.put(line, (long) random.nextInt(12));
                }
            }
            if (savings.values().stream().anyMatch(fen -> fen > 0)) {
                offers.add(offer("r", id, savings));
            }
        }
        java.util.Collections.shuffle(offers, random);
        return offers;
    }

    private static List<Offer> bruteForce(List<Offer> offers, long[] open) {
        List<Offer> best = List.of();
        for (int subset = 0; subset < 1 << offers.size(); subset++) {
            int bits = subset;
            var some = IntStream.range(0, offers.size())
                    .filter(i -> (bits & (1 << i)) != 0)
                    .mapToObj(offers::get)
                    .sorted(BY_ID)
                    .toList();
            if (disjoint(some) && better(some, best, open)) {
                best = some;
            }
        }
        return best;
    }

    private static boolean disjoint(List<Offer> some) {
        var taken = new HashSet<Integer>();
        return some.stream().allMatch(offer -> offer.savings().keySet().stream().allMatch(taken::add));
    }

    private static boolean better(List<Offer> some, List<Offer> best, long[] open) {
        if (gain(some, open) != gain(best, open)) {
            return gain(some, open) > gain(best, open);
        }
        if (some.size() != best.size()) {
            return some.size() < best.size();
        }
        return Arrays.compare(some.toArray(Offer[]::new), best.toArray(Offer[]::new), BY_ID) < 0;
    }

    private static List<Offer> greedy(List<Offer> offers, long[] open) {
        var taken = new HashSet<Integer>();
        var some = new ArrayList<Offer>();
        offers.stream()
                .sorted(Comparator.<Offer>comparingLong(offer -> -gain(List.of(offer), open))
                        .thenComparing(BY_ID))
                .forEach(offer -> {
                    if (offer.savings().keySet().stream().noneMatch(taken::contains)) {
                        taken.addAll(offer.savings().keySet());
                        some.add(offer);
                    }
                });
        return some;
    }

    private static long gain(List<Offer> some, long[] open) {
        return some.stream()
                .flatMap(offer -> offer.savings().entrySet().stream())
                .mapToLong(saving -> Math.min(saving.getValue().fen(), open[saving.getKey()]))
                .sum();
    }
}
