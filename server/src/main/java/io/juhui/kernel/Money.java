package io.juhui.kernel;

import java.math.BigDecimal;
import java.util.List;

/**
 * An amount of Chinese yuan as integer fen; may be negative where an adjustment saves. JSON and SQL carry the bare integer.
 *
 * <p>There is no currency field: one deployment is one mall with one currency. Arithmetic is exact and overflows loudly
 * (R1).
 */
public record Money(long fen) implements Comparable<Money> {

    public static final Money ZERO = new Money(0);

    /** {@link #MOST} for annotations. */
    public static final long MOST_FEN = 999_999_999;

    /** The greatest amount that any order, price or charge may come to: ¥9,999,999.99 (R54). */
    public static final Money MOST = new Money(MOST_FEN);

    public static Money fen(long fen) {
        return fen == 0 ? ZERO : new Money(fen);
    }

    /** Refuses a negative amount: what a price, a payment or a refund must never be. */
    public Money requirePrice() {
        if (fen < 0) {
            throw new IllegalArgumentException("a price is never negative: " + fen);
        }
        return this;
    }

    public Money plus(Money other) {
        return fen(Math.addExact(fen, other.fen));
    }

    public Money minus(Money other) {
        return fen(Math.subtractExact(fen, other.fen));
    }

    public Money times(int quantity) {
        return fen(Math.multiplyExact(fen, quantity));
    }

    public Money negated() {
        return fen(Math.negateExact(fen));
    }

    /** The part {@code rate} of this amount, rounded half up to the fen: 9折 of ¥0.05 is ¥0.05. */
    public Money times(Rate rate) {
        return fen(Math.floorDiv(Math.addExact(Math.multiplyExact(fen, rate.basisPoints()), 5_000), 10_000));
    }

    public Money min(Money other) {
        return fen <= other.fen ? this : other;
    }

    public Money max(Money other) {
        return fen >= other.fen ? this : other;
    }

    /** Whether it lies outside ±{@link #MOST}; asked where a number comes in, before anything is computed with it. */
    public boolean isBeyondMost() {
        return fen > MOST.fen || fen < -MOST.fen;
    }

    public boolean isZero() {
        return fen == 0;
    }

    public boolean isPositive() {
        return fen > 0;
    }

    public boolean isNegative() {
        return fen < 0;
    }

    /** Splits by {@code weights} so that the parts sum to this amount exactly (R3). */
    public List<Money> split(List<Money> weights) {
        return Split.byLargestRemainder(this, weights);
    }

    public static Money sum(Iterable<Money> amounts) {
        long total = 0;
        for (var amount : amounts) {
            total = Math.addExact(total, amount.fen);
        }
        return fen(total);
    }

    @Override
    public int compareTo(Money other) {
        return Long.compare(fen, other.fen);
    }

    /** As it is said in a title: ¥20, and ¥19.90 where there are fen. */
    public String brief() {
        return fen % 100 == 0 ? "%s¥%d".formatted(fen < 0 ? "-" : "", Math.abs(fen) / 100) : toString();
    }

    /** As it stands in the name of a rule, shortest and without the sign of the currency: 99.5 in 满99.5减10. */
    public String bare() {
        return BigDecimal.valueOf(fen, 2).stripTrailingZeros().toPlainString();
    }

    @Override
    public String toString() {
        var magnitude = Math.abs(fen);
        return "%s¥%d.%02d".formatted(fen < 0 ? "-" : "", magnitude / 100, magnitude % 100);
    }
}
