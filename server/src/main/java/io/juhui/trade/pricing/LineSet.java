package io.juhui.trade.pricing;

import java.util.function.IntConsumer;

/** Some lines of a basket, as bits; a basket has at most {@link #MOST} lines, as a cart may. */
record LineSet(long low, long high) {

    static final int MOST = 2 * Long.SIZE;
    static final LineSet NONE = new LineSet(0, 0);

    static LineSet of(int line) {
        if (line < 0 || line >= MOST) {
            throw new IllegalArgumentException("a basket has at most " + MOST + " lines");
        }
        return line < Long.SIZE ? new LineSet(1L << line, 0) : new LineSet(0, 1L << line);
    }

    LineSet and(LineSet other) {
        return new LineSet(low | other.low, high | other.high);
    }

    LineSet without(LineSet other) {
        return new LineSet(low & ~other.low, high & ~other.high);
    }

    boolean meets(LineSet other) {
        return (low & other.low) != 0 || (high & other.high) != 0;
    }

    boolean covers(LineSet other) {
        return (other.low & ~low) == 0 && (other.high & ~high) == 0;
    }

    boolean isEmpty() {
        return low == 0 && high == 0;
    }

    int count() {
        return Long.bitCount(low) + Long.bitCount(high);
    }

    /** The first of them; asked of a set that has one. */
    int lowest() {
        return low != 0 ? Long.numberOfTrailingZeros(low) : Long.SIZE + Long.numberOfTrailingZeros(high);
    }

    void forEach(IntConsumer each) {
        for (long rest = low; rest != 0; rest &= rest - 1) {
            each.accept(Long.numberOfTrailingZeros(rest));
        }
        for (long rest = high; rest != 0; rest &= rest - 1) {
            each.accept(Long.SIZE + Long.numberOfTrailingZeros(rest));
        }
    }
}
