package io.juhui.platform.jobs;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicReference;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.DisposableBean;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * The one clock of the application: the database's, so that several nodes open a sale at the same moment, plus a shift that only
 * the demo's time machine moves; the shift is a row, so a restart does not travel back. Instants are whole microseconds, so a row
 * gives back what was put into it.
 */
public final class ShopClock extends Clock implements DisposableBean {

    private static final Logger LOG = LoggerFactory.getLogger(ShopClock.class);
    private static final int LOOK_SECONDS = 5;
    private static final long MILLION = 1_000_000;

    private final AtomicReference<Duration> shift = new AtomicReference<>(Duration.ZERO);
    private final JdbcClient db;
    private final DatabaseTime time;
    private final ScheduledExecutorService watch;

    ShopClock(JdbcClient db) {
        this.db = db;
        this.time = new DatabaseTime(this::databaseMicros, System::nanoTime);
        this.watch = Executors.newSingleThreadScheduledExecutor(
                Thread.ofPlatform().daemon().name("clock").factory());
        var _ = watch.scheduleWithFixedDelay(this::look, LOOK_SECONDS, LOOK_SECONDS, TimeUnit.SECONDS);
    }

    void restore() {
        time.look();
        db.sql("select seconds from clock_shift")
                .query(Long.class)
                .optional()
                .ifPresent(seconds -> shift.set(Duration.ofSeconds(seconds)));
    }

    private long databaseMicros() {
        return db.sql("select (extract(epoch from clock_timestamp()) * 1000000)::bigint")
                .query(Long.class)
                .single();
    }

    private void look() {
        try {
            time.look();
        } catch (RuntimeException e) {
            LOG.warn("the database's clock could not be read: {}", e.toString());
        }
    }

    /** Moves the shop's time forward; deadlines that have come due fire as if the time had passed. */
    public Instant advance(Duration by) {
        if (by.isNegative()) {
            throw new IllegalArgumentException("time does not run backwards");
        }
        db.sql("""
                with jump as (insert into clock_jump (seconds) values (:seconds))
                insert into clock_shift (one, seconds) values (true, :seconds)
                on conflict (one) do update set seconds = clock_shift.seconds + excluded.seconds
                """).param("seconds", by.toSeconds()).update();
        shift.updateAndGet(s -> s.plus(by));
        return instant();
    }

    /**
     * What this clock showed so long ago, by the time that really went by: what was due before then has had all of {@code grace} to be
     * done, however far the clock was moved since. Asked of the rows, so that another process, an audit say, is told the same.
     */
    public Instant shown(Duration grace) {
        var jumped = db.sql("""
                select coalesce(sum(seconds), 0)
                  from clock_jump
                 where at > clock_timestamp() - make_interval(secs => :grace)
                """)
                .param("grace", grace.toMillis() / 1_000.0)
                .query(Long.class)
                .single();
        return instant().minus(grace).minusSeconds(jumped);
    }

    @Override
    public Instant instant() {
        var micros = time.micros();
        return Instant.ofEpochSecond(micros / MILLION, micros % MILLION * 1_000).plus(shift.get());
    }

    @Override
    public ZoneId getZone() {
        return ZoneOffset.UTC;
    }

    @Override
    public Clock withZone(ZoneId zone) {
        return this;
    }

    @Override
    public void destroy() {
        watch.close();
    }
}
