package io.juhui.platform.jobs;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.concurrent.atomic.AtomicReference;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * The one clock of the application. It is the wall clock plus a shift that only the demo's time machine moves; the shift is a
 * row, so a restart does not travel back. Instants are whole microseconds, so a row gives back what was put into it.
 */
public final class ShopClock extends Clock {

    private final AtomicReference<Duration> shift = new AtomicReference<>(Duration.ZERO);
    private final JdbcClient db;

    ShopClock(JdbcClient db) {
        this.db = db;
    }

    void restore() {
        db.sql("select seconds from clock_shift")
                .query(Long.class)
                .optional()
                .ifPresent(seconds -> shift.set(Duration.ofSeconds(seconds)));
    }

    /** Moves the shop's time forward; deadlines that have come due fire as if the time had passed. */
    public Instant advance(Duration by) {
        if (by.isNegative()) {
            throw new IllegalArgumentException("time does not run backwards");
        }
        db.sql("""
                insert into clock_shift (one, seconds) values (true, :seconds)
                on conflict (one) do update set seconds = clock_shift.seconds + excluded.seconds
                """).param("seconds", by.toSeconds()).update();
        shift.updateAndGet(s -> s.plus(by));
        return instant();
    }

    @Override
    public Instant instant() {
        return Instant.now().truncatedTo(ChronoUnit.MICROS).plus(shift.get());
    }

    @Override
    public ZoneId getZone() {
        return ZoneOffset.UTC;
    }

    @Override
    public Clock withZone(ZoneId zone) {
        return this;
    }
}
