package io.juhui.kernel;

/** A share in basis points: 9折 is {@code new Rate(9_000)}; 10 000 is the whole (R1). */
public record Rate(int basisPoints) {

    public static final Rate WHOLE = new Rate(10_000);

    public Rate {
        if (basisPoints < 0) {
            throw new IllegalArgumentException("a rate is never negative: " + basisPoints);
        }
    }
}
