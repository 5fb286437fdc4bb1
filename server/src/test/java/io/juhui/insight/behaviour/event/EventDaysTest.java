package io.juhui.insight.behaviour.event;

import static org.assertj.core.api.Assertions.assertThat;

import io.juhui.platform.settings.Settings;
import io.juhui.testing.JuhuiTest;
import java.sql.Timestamp;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

/** A table a day, made ahead and dropped whole. */
@JuhuiTest
class EventDaysTest {

    @Autowired
    private EventDays days;

    @Autowired
    private Settings settings;

    @Autowired
    private JdbcClient db;

    @Autowired
    private Clock clock;

    private final UUID visit = UUID.randomUUID();

    private String tableOf(Instant at) {
        db.sql("insert into behaviour_event (at, visit_id, kind, page) values (:at, :visit, 1, 'pages/home/index')")
                .param("at", Timestamp.from(at))
                .param("visit", visit)
                .update();
        return db.sql("""
                select tableoid::regclass::text from behaviour_event where visit_id = :visit and at = :at limit 1
                """).param("visit", visit).param("at", Timestamp.from(at)).query(String.class).single();
    }

    private List<String> tables() {
        return db.sql("""
                select inhrelid::regclass::text from pg_inherits where inhparent = 'behaviour_event'::regclass
                """).query(String.class).list();
    }

    @Test
    void todayAndThreeDaysAheadHaveTheirTables() {
        days.run();
        assertThat(tables()).hasSizeGreaterThanOrEqualTo(5);
        assertThat(tableOf(clock.instant().plus(Duration.ofDays(3)))).startsWith("behaviour_event_d");
        assertThat(tableOf(clock.instant().plus(Duration.ofDays(30)))).isEqualTo("behaviour_event_rest");
    }

    @Test
    void forgetsWholeDays() {
        db.sql("select behaviour_make_day(:day::date)")
                .param("day", clock.instant().minus(Duration.ofDays(10)).toString().substring(0, 10))
                .query(Boolean.class)
                .single();
        var old = tableOf(clock.instant().minus(Duration.ofDays(10)));
        assertThat(old).startsWith("behaviour_event_d");
        days.run();
        assertThat(tables()).contains(old);
        try {
            settings.put(EventTerms.KEPT_DAYS, "7");
            days.run();
        } finally {
            settings.put(EventTerms.KEPT_DAYS, "180");
        }
        assertThat(tables()).doesNotContain(old);
    }
}
