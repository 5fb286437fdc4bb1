package io.juhui.kernel;

import java.time.Clock;

/**
 * Makes 64-bit ids: 42 bits of milliseconds since 2024, 10 bits of node, 12 bits of counter. Monotone on one node, even when
 * the wall clock steps back (F03): then the last millisecond is used on.
 */
public final class Ids {

    private static final long EPOCH = 1_704_067_200_000L;
    private static final int NODES = 1 << 10;

    private final Clock clock;
    private final long node;
    private long last;

    public Ids(Clock clock, int node) {
        if (node < 0 || node >= NODES) {
            throw new IllegalArgumentException("node is 0.." + (NODES - 1) + ": " + node);
        }
        this.clock = clock;
        this.node = node;
    }

    public synchronized long next() {
        long now = (clock.millis() - EPOCH) << 12;
        last = Math.max(now, last + 1);
        long millis = last >>> 12;
        return (millis << 22) | (node << 12) | (last & 0xfff);
    }
}
