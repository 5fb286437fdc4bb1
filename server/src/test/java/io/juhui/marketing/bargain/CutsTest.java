package io.juhui.marketing.bargain;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.juhui.marketing.bargain.Cuts.Fixed;
import java.util.Arrays;
import java.util.Random;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class CutsTest {

    /** The long run is a million, {@code -Djuhui.seeds=1000000}. */
    private static final int SEEDS = Integer.getInteger("juhui.seeds", 20_000);

    @Test
    @DisplayName("R30/J04 随机砍价：总和恰为起始价−首刀−底价，每刀至少 1 分")
    void drawsCutsThatComeToTheRestExactlyAndAreNeverNothing() {
        for (int seed = 0; seed < SEEDS; seed++) {
            var random = new Random(seed);
            int helpers = random.nextInt(1, 101);
            // every third just enough, so that each has one fen
            long rest = seed % 3 == 0 ? helpers : helpers + random.nextLong(seed % 3 == 1 ? 10 : 999_999_899);
            var cuts = Cuts.random(rest, helpers, random);
            long sum = 0;
            long least = Long.MAX_VALUE;
            for (var cut : cuts) {
                sum += cut;
                least = Math.min(least, cut);
            }
            if (cuts.length != helpers || sum != rest || least < 1) {
                throw new AssertionError("seed " + seed + ": " + rest + " in " + Arrays.toString(cuts));
            }
        }
    }

    /** Whoever comes first draws from the same urn as whoever comes last: nobody is kept going by ever smaller pieces. */
    @Test
    void drawsAlikeForTheFirstAndTheLast() {
        var sums = new long[10];
        for (int seed = 0; seed < 5_000; seed++) {
            var cuts = Cuts.random(10_000, 10, new Random(seed));
            Arrays.setAll(sums, i -> sums[i] + cuts[i]);
        }
        for (var sum : sums) {
            assertThat(sum / 5_000).isBetween(960L, 1_040L);
        }
    }

    @Test
    void differsFromLaunchToLaunch() {
        assertThat(Cuts.random(10_000, 10, new Random(1))).isNotEqualTo(Cuts.random(10_000, 10, new Random(2)));
    }

    @ParameterizedTest
    @CsvSource({"1000,4,250,250", "1000,4,300,100", "1000,1,1000,1000", "5,5,1,1", "7,3,3,1"})
    @DisplayName("R30 固定砍价：每刀一样，最后一刀取剩下的")
    void clipsTheLastFixedCut(long rest, int helpers, long cut, long last) {
        var cuts = Cuts.fixed(rest, helpers, cut);
        assertThat(Arrays.stream(cuts).sum()).isEqualTo(rest);
        assertThat(cuts).hasSize(helpers).endsWith(last);
        assertThat(Arrays.stream(cuts).limit(helpers - 1)).allMatch(one -> one == cut);
    }

    @ParameterizedTest
    @CsvSource({"1000,4,249,TOO_LITTLE", "1000,4,250,", "1000,4,333,", "1000,4,334,TOO_MUCH", "1000,1,999,TOO_LITTLE"})
    void saysWhenFixedCutsMissTheFloor(long rest, int helpers, long cut, Fixed wrong) {
        assertThat(Cuts.reaches(rest, helpers, cut).orElse(null)).isEqualTo(wrong);
    }

    @Test
    void refusesToDrawWhereSomebodyWouldGetNothing() {
        assertThatThrownBy(() -> Cuts.random(3, 4, new Random(1))).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> Cuts.fixed(1_000, 4, 200)).isInstanceOf(IllegalArgumentException.class);
    }
}
