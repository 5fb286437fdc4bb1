package io.juhui.platform.gateway;

import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.LongSupplier;

/**
 * Keeps a world that hangs from hanging ours (C08): after several slow failures in a row nobody waits any more, for a while; then
 * one caller tries. Quick refusals cost nothing and do not count.
 */
final class Fuse {

    private static final int TOLERATED = 5;
    private static final long SLOW_NANOS = 1_000_000_000L;
    private static final long REST_NANOS = 10 * SLOW_NANOS;
    private static final long CLOSED = Long.MIN_VALUE;

    private final LongSupplier nanos;
    private final AtomicInteger slowFailures = new AtomicInteger();
    private final AtomicLong openSince = new AtomicLong(CLOSED);

    Fuse(LongSupplier nanos) {
        this.nanos = nanos;
    }

    long now() {
        return nanos.getAsLong();
    }

    /** Whether this caller may go out. */
    boolean lets() {
        var since = openSince.get();
        if (since == CLOSED) {
            return true;
        }
        // whoever moves the mark is the one who tries
        return now() - since >= REST_NANOS && openSince.compareAndSet(since, now());
    }

    void succeeded() {
        slowFailures.set(0);
        openSince.set(CLOSED);
    }

    void failed(long startedAt) {
        if (now() - startedAt < SLOW_NANOS) {
            return;
        }
        if (slowFailures.incrementAndGet() >= TOLERATED) {
            openSince.set(now());
        }
    }
}
