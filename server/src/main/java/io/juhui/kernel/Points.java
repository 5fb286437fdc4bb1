package io.juhui.kernel;

/** Loyalty points; an integer count that is no money until a rule says what it is worth (R1). */
public record Points(long count) {

    public static final Points ZERO = new Points(0);

    public Points plus(Points other) {
        return new Points(Math.addExact(count, other.count));
    }

    public Points minus(Points other) {
        return new Points(Math.subtractExact(count, other.count));
    }
}
