package io.juhui.platform.web;

import io.juhui.platform.jobs.RecurringWork;
import io.micrometer.core.instrument.Counter;
import io.micrometer.core.instrument.MeterRegistry;
import java.time.Duration;
import java.util.concurrent.atomic.AtomicLong;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * What stored answers may hold, for each caller and for the whole shop. Beyond that the oldest are given up: their keys stay, so
 * what was acknowledged is never done again, and who asks again is told that it is done (R12, G07).
 */
@Component
class AnswerBudget implements RecurringWork {

    static final int LARGEST = 256 << 10;
    static final long MOST_EACH = 4 << 20;
    private static final int MOST_ANSWERS_EACH = 1_000;
    private static final long MOST_TOGETHER = 256L << 20;

    private final JdbcClient db;
    private final AtomicLong held;
    private final Counter givenUp;

    AnswerBudget(JdbcClient db, MeterRegistry meters) {
        this.db = db;
        this.held = meters.gauge("juhui.idempotency.held.bytes", new AtomicLong());
        this.givenUp = meters.counter("juhui.idempotency.given.up");
    }

    /**
     * Gives up a caller's oldest answers, so that {@code more} bytes have room. Two at once do not wait for each other: what one
     * of them leaves over its next one takes.
     */
    void makeRoom(String caller, long more) {
        giveUp("""
            update idempotency_key set body = null
             where id in (
                   select id from idempotency_key
                    where id in (
                          select id
                            from (select id,
                                         sum(held) over newest as held,
                                         row_number() over newest as place
                                    from idempotency_key
                                   where caller = :caller and held > 0
                                  window newest as (order by created_at desc, id)) as answers
                           where held > :most or place > :places)
                      for update skip locked)
            """, caller, MOST_EACH - more);
    }

    /** The same over the answers of all callers. */
    void giveUpBeyond(long most) {
        giveUp("""
            update idempotency_key set body = null
             where id in (
                   select id from idempotency_key
                    where id in (
                          select id
                            from (select id, sum(held) over (order by created_at desc, id) as held
                                    from idempotency_key
                                   where held > 0) as answers
                           where held > :most)
                      for update skip locked)
            """, "", most);
    }

    private void giveUp(String statement, String caller, long most) {
        givenUp.increment(db.sql(statement)
                .param("caller", caller)
                .param("most", most)
                .param("places", MOST_ANSWERS_EACH)
                .update());
    }

    @Override
    public String name() {
        return "web.bound-stored-answers";
    }

    @Override
    public Duration every() {
        return Duration.ofMinutes(1);
    }

    @Override
    public void run() {
        if (together() > MOST_TOGETHER) {
            giveUpBeyond(MOST_TOGETHER);
        }
        held.set(together());
    }

    private long together() {
        return db.sql("select coalesce(sum(held), 0) from idempotency_key where held > 0")
                .query(Long.class)
                .single();
    }
}
