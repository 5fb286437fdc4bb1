package io.juhui.marketing.lottery;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.juhui.kernel.Money;
import io.juhui.marketing.lottery.Prize.PrizeKind;
import io.juhui.marketing.lottery.fair.DrawLine;
import io.juhui.marketing.lottery.fair.Roll;
import java.time.Instant;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

/** Seed, turn, number, field; the values were computed by another program. */
class RollTest {

    private static final int DRAWS = Integer.getInteger("lottery.draws", 100_000);
    private static final byte[] SEED = seed();

    private static byte[] seed() {
        var seed = new byte[32];
        for (int i = 0; i < seed.length; i++) {
            seed[i] = (byte) i;
        }
        return seed;
    }

    private static Prize field(int odds) {
        return new Prize("奖", PrizeKind.POINTS, "", 1, Money.fen(1), 1, odds, null, false);
    }

    private static final List<Prize> FIELDS = IntStream.of(100, 900, 4_000, 15_000, 80_000, 200_000, 300_000, 400_000)
            .mapToObj(RollTest::field)
            .toList();

    @Test
    void makesTheNumbersThatAnybodyCanComputeFromTheSeed() {
        assertThat(IntStream.of(1, 2, 3, 1_000).map(turn -> Roll.of(SEED, 7, turn)))
                .containsExactly(307_984, 879_728, 200_180, 622_562);
    }

    @Test
    void hashesTheSeedFirstAndEachDrawWithTheOneBeforeIt() {
        var commitment = Roll.commitment(SEED);
        assertThat(commitment).isEqualTo("630dcd2966c4336691125448bbb25b4ff412a49c732db2c8abc1b8581bd710dd");
        var line = new DrawLine(new DrawId(42), 1, 123_456, 0, 3, 1, Instant.ofEpochMilli(1_764_547_200_000L));
        assertThat(Roll.link(commitment, line.text()))
                .isEqualTo("234cbf17470d6bb43469d302371ee4098c3e7d63099242180f7fbd2c0bbd5141");
    }

    @Test
    void givesEachFieldItsPartOfTheMillion() {
        assertThat(Roll.landed(FIELDS, 0)).isZero();
        assertThat(Roll.landed(FIELDS, 99)).isZero();
        assertThat(Roll.landed(FIELDS, 100)).isEqualTo(1);
        assertThat(Roll.landed(FIELDS, 599_999)).isEqualTo(6);
        assertThat(Roll.landed(FIELDS, 600_000)).isEqualTo(7);
        assertThat(Roll.landed(FIELDS, 999_999)).isEqualTo(7);
        assertThatThrownBy(() -> Roll.landed(List.of(field(10)), 10)).isInstanceOf(IllegalStateException.class);
    }

    @Test
    void passesOverAFieldWithoutOdds() {
        assertThat(Roll.landed(List.of(field(0), field(1_000_000)), 0)).isEqualTo(1);
    }

    @Test
    @DisplayName("K05 抽样分布与公示概率一致：卡方检验 p > 0.001")
    void drawsAsLikelyAsItIsTold() {
        var counts = new long[FIELDS.size()];
        var hundreds = new long[100];
        for (int turn = 1; turn <= DRAWS; turn++) {
            int roll = Roll.of(SEED, 20_261_130, turn);
            counts[Roll.landed(FIELDS, roll)]++;
            hundreds[roll / 10_000]++;
        }
        double fields = 0;
        for (int slot = 0; slot < counts.length; slot++) {
            fields += part(counts[slot], DRAWS * (double) FIELDS.get(slot).odds() / Prize.WHOLE);
        }
        double even = 0;
        for (long count : hundreds) {
            even += part(count, DRAWS / 100.0);
        }
        assertThat(fields).as("7 degrees of freedom").isLessThan(24.322);
        assertThat(even).as("99 degrees of freedom").isLessThan(148.230);
    }

    private static double part(long seen, double told) {
        return (seen - told) * (seen - told) / told;
    }
}
