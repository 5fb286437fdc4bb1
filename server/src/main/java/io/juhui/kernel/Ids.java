package io.juhui.kernel;

import java.time.Clock;
import java.util.Objects;
import java.util.function.IntSupplier;

/**
 * Makes 64-bit ids: 42 bits of milliseconds since 2024, 10 bits of node, 12 bits of counter. Monotone on one node, even when
 * the wall clock steps back (F03): then the last millisecond is used on.
 */
public final class Ids {

    private static final long EPOCH = 1_704_067_200_000L;
    private static final long NODES = 1 << 10;

    private final Clock clock;
    private final IntSupplier node;
    private long last;

    /** @param node 0..1023, and nobody else's for as long as it is said; may change */
    public Ids(Clock clock, IntSupplier node) {
        this.clock = clock;
        this.node = node;
    }

    public synchronized long next() {
        long now = (clock.millis() - EPOCH) << 12;
        last = Math.max(now, last + 1);
        long millis = last >>> 12;
        return (millis << 22) | (Objects.checkIndex((long) node.getAsInt(), NODES) << 12) | (last & 0xfff);
    }
}
