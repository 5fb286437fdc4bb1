package io.juhui.platform.jobs;

import java.util.function.LongSupplier;
import org.jspecify.annotations.Nullable;

/**
 * The database's clock, read now and then and reckoned on between by a clock that nobody sets. All nodes tell the same time,
 * however wrong their own wall clocks are, and it never runs backwards (F03).
 */
final class DatabaseTime {

    /** An answer that took longer says too little about when it was given. */
    private static final long SLOWEST_NANOS = 100_000_000L;

    private final LongSupplier there;
    private final LongSupplier nanos;
    private volatile @Nullable Mark mark;

    /**
     * @param there microseconds since 1970 on the database's clock
     * @param nanos a monotone clock of this process
     */
    DatabaseTime(LongSupplier there, LongSupplier nanos) {
        this.there = there;
        this.nanos = nanos;
    }

    /** @param least what has been told already, below which nothing is told any more */
    private record Mark(long micros, long nanos, long least) {

        long at(long now) {
            return Math.max(micros + (now - nanos) / 1_000, least);
        }
    }

    /** Looks at the database's clock. */
    void look() {
        var before = nanos.getAsLong();
        var said = there.getAsLong();
        var after = nanos.getAsLong();
        var known = mark;
        if (known == null) {
            mark = new Mark(said, after, said);
        } else if (after - before <= SLOWEST_NANOS) {
            mark = new Mark(said + (after - before) / 2_000, after, known.at(after));
        }
    }

    /** Microseconds since 1970. */
    long micros() {
        var known = mark;
        if (known == null) {
            look();
            return micros();
        }
        return known.at(nanos.getAsLong());
    }
}
