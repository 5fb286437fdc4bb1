package io.juhui.kernel;

import java.math.BigDecimal;

/** A share in basis points: 9折 is {@code new Rate(9_000)}; 10 000 is the whole (R1). */
public record Rate(int basisPoints) {

    public static final Rate WHOLE = new Rate(10_000);

    public Rate {
        if (basisPoints < 0) {
            throw new IllegalArgumentException("a rate is never negative: " + basisPoints);
        }
    }

    /** What is left of a price, as Chinese shops say it: 9 of ten for 9 000, 8.85 for 8 850. */
    public String fold() {
        return said(basisPoints, 1_000);
    }

    /** What it takes off a price in per cent: 10 for 9 000; not for a rate above the whole. */
    public String percentOff() {
        return said(WHOLE.basisPoints - basisPoints, 100);
    }

    private static String said(long value, long unit) {
        return BigDecimal.valueOf(value)
                .divide(BigDecimal.valueOf(unit))
                .stripTrailingZeros()
                .toPlainString();
    }
}
