package io.juhui.kernel;

/**
 * A 64-bit, time-sorted id, wrapped once per aggregate ({@code record OrderId(long value) implements Id}). JSON carries it as
 * a decimal string, because JavaScript loses digits past 2^53; links carry {@link #letters()}.
 */
public interface Id {

    long value();

    /** Thirteen letters of Crockford base 32: two of them and their keys fit a mini-program scene of 32 (R51). */
    default String letters() {
        return Letters.of(value());
    }
}
