package io.juhui.platform.web.body;

import java.util.concurrent.TimeUnit;

/** How fast a body must come: the first seconds are free, then so many bytes for each more. */
final class Pace {

    private static final long PATIENCE_SECONDS = 10;
    private static final long BYTES_A_SECOND = 32 << 10;

    private final long began = System.nanoTime();
    private long read;

    /** Whether its sender has taken too long, now that {@code bytes} more are here. */
    boolean tooSlow(int bytes) {
        read += bytes;
        return TimeUnit.NANOSECONDS.toSeconds(System.nanoTime() - began) > PATIENCE_SECONDS + read / BYTES_A_SECOND;
    }
}
