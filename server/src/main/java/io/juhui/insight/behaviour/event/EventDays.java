package io.juhui.insight.behaviour.event;

import io.juhui.platform.jobs.RecurringWork;
import java.sql.Timestamp;
import java.time.Clock;
import java.time.Duration;
import java.time.LocalDate;
import java.time.ZoneOffset;
import org.springframework.boot.context.event.ApplicationReadyEvent;
import org.springframework.context.event.EventListener;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** A table a day (UTC): made some days ahead, and dropped whole when its time is over, which costs little however much is in it. */
@Component
class EventDays implements RecurringWork {

    private static final int AHEAD = 3;

    private final JdbcClient db;
    private final EventTerms terms;
    private final Clock clock;

    EventDays(JdbcClient db, EventTerms terms, Clock clock) {
        this.db = db;
        this.terms = terms;
        this.clock = clock;
    }

    @Override
    public String name() {
        return "behaviour.days";
    }

    @Override
    public Duration every() {
        return Duration.ofHours(6);
    }

    @Override
    public void run() {
        makeAhead();
        forget(LocalDate.ofInstant(clock.instant(), ZoneOffset.UTC).minusDays(terms.keptDays()));
    }

    @EventListener(ApplicationReadyEvent.class)
    void makeAhead() {
        var today = LocalDate.ofInstant(clock.instant(), ZoneOffset.UTC);
        for (int i = 0; i <= AHEAD; i++) {
            db.sql("select behaviour_make_day(:day::date)")
                    .param("day", today.plusDays(i).toString())
                    .query(Boolean.class)
                    .single();
        }
    }

    private void forget(LocalDate first) {
        var from = Timestamp.from(first.atStartOfDay(ZoneOffset.UTC).toInstant());
        db.sql("select behaviour_drop_days(:first::date)")
                .param("first", first.toString())
                .query(Integer.class)
                .single();
        db.sql("delete from behaviour_event_rest where at < :from")
                .param("from", from)
                .update();
        db.sql("delete from behaviour_visit where last_at < :from")
                .param("from", from)
                .update();
    }
}
