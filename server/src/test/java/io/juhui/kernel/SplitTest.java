package io.juhui.kernel;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;

class SplitTest {

    @Test
    void givesTheRemainderToTheLargestRemaindersFirst() {
        assertThat(fen(100).split(List.of(fen(1), fen(1), fen(1)))).containsExactly(fen(34), fen(33), fen(33));
        assertThat(fen(10).split(List.of(fen(1), fen(2), fen(4)))).containsExactly(fen(1), fen(3), fen(6));
    }

    @Test
    void splitsANegativeAmountLikeItsPositiveMirror() {
        assertThat(fen(-100).split(List.of(fen(1), fen(1), fen(1)))).containsExactly(fen(-34), fen(-33), fen(-33));
    }

    @Test
    void refusesToSplitMoneyOverNothing() {
        assertThatThrownBy(() -> fen(1).split(List.of(fen(0)))).isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void refundsThreeUnitsThatPaidOneYuanAsThirtyFourThirtyThreeThirtyThree() {
        assertThat(List.of(
                        Split.unitShare(fen(100), 3, 0),
                        Split.unitShare(fen(100), 3, 1),
                        Split.unitShare(fen(100), 3, 2)))
                .containsExactly(fen(34), fen(33), fen(33));
    }

    @Test
    void sumsToTheWholeForRandomWeightsEvenNearOverflow() {
        var seed = System.nanoTime();
        var random = new Random(seed);
        for (int round = 0; round < 50_000; round++) {
            var weights = new ArrayList<Money>();
            for (int i = 1 + random.nextInt(12); i > 0; i--) {
                weights.add(fen(random.nextInt(10) == 0 ? random.nextLong(1L << 52) : random.nextLong(100_000)));
            }
            weights.add(fen(1));
            var amount = fen(random.nextLong(1L << 45) - (1L << 44));

            assertThat(Money.sum(amount.split(weights))).as("seed " + seed).isEqualTo(amount);
        }
    }

    @Test
    void respreadsTheExcessOverCapsAndNeverExceedsOne() {
        assertThat(Split.capped(fen(90), List.of(fen(1), fen(1), fen(1)), List.of(fen(10), fen(50), fen(50))))
                .containsExactly(fen(10), fen(40), fen(40));
        var seed = System.nanoTime();
        var random = new Random(seed);
        for (int round = 0; round < 20_000; round++) {
            var weights = new ArrayList<Money>();
            var caps = new ArrayList<Money>();
            for (int i = 1 + random.nextInt(6); i > 0; i--) {
                weights.add(fen(random.nextLong(1_000)));
                caps.add(fen(random.nextLong(1_000)));
            }
            var amount = fen(random.nextLong(6_000));
            var parts = Split.capped(amount, weights, caps);

            assertThat(Money.sum(parts)).as("seed " + seed).isEqualTo(amount.min(Money.sum(caps)));
            for (int i = 0; i < parts.size(); i++) {
                assertThat(parts.get(i)).as("seed " + seed).isBetween(Money.ZERO, caps.get(i));
            }
        }
    }

    @Test
    void saysOverflowLoudly() {
        assertThatThrownBy(() -> fen(Long.MAX_VALUE).plus(fen(1))).isInstanceOf(ArithmeticException.class);
        assertThatThrownBy(() -> fen(9_999_999_999L).times(Integer.MAX_VALUE)).isInstanceOf(ArithmeticException.class);
    }

    private static Money fen(long fen) {
        return Money.fen(fen);
    }
}
