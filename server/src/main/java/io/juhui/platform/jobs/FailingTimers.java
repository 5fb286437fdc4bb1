package io.juhui.platform.jobs;

import io.juhui.platform.store.Row;
import java.time.Instant;
import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** What the scheduler tries again and again in vain: it is never lost, and somebody has to look at why. */
@Component
public class FailingTimers {

    /** A failure or two in a row mend themselves, a lost connection say. */
    private static final int LEAST = 3;

    private static final int MOST = 50;

    private final JdbcClient db;

    FailingTimers(JdbcClient db) {
        this.db = db;
    }

    /**
     * One kind of timer.
     *
     * @param howMany of this kind fail
     * @param tries of the one that has been tried most often
     * @param since when the first of them has not worked
     * @param next when one is tried again
     */
    public record Failing(String kind, int howMany, int tries, Instant since, Instant next) {}

    /** The longest first. */
    public List<Failing> now() {
        return db.sql("""
                select task_name, count(*)::int as how_many, max(consecutive_failures) as tries,
                       min(coalesce(failing_since, last_failure)) as since, min(execution_time) as next
                  from scheduled_tasks
                 where consecutive_failures >= :least
                 group by task_name
                 order by since, task_name
                 limit :most
                """)
                .param("least", LEAST)
                .param("most", MOST)
                .query(Row.mapper(row -> new Failing(
                        row.text("task_name"),
                        row.count("how_many"),
                        row.count("tries"),
                        row.instant("since"),
                        row.instant("next"))))
                .list();
    }
}
