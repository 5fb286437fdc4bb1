package io.juhui.trade.aftersale;

import io.juhui.kernel.Ids;
import io.juhui.platform.store.Row;
import java.sql.Timestamp;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The timeline of a case; only ever added to. */
@Component
class CaseEvents {

    private final JdbcClient db;
    private final Ids ids;
    private final Clock clock;

    CaseEvents(JdbcClient db, Ids ids, Clock clock) {
        this.db = db;
        this.ids = ids;
        this.clock = clock;
    }

    /** @param detail in the words of who did it, or a number; nobody translates it */
    record Event(Step step, String detail, Who who, Instant at) {}

    void tell(CaseId id, Step step, String detail, Who who) {
        db.sql("""
                insert into aftersale_event (id, case_id, step, detail, actor, by, at)
                values (:event, :id, :step, :detail, :actor, :by, :now)
                """)
                .param("event", ids.next())
                .param("id", id.value())
                .param("step", step.name())
                .param("detail", detail)
                .param("actor", who.actor())
                .param("by", who.name())
                .param("now", Timestamp.from(clock.instant()))
                .update();
    }

    List<Event> of(CaseId id) {
        return db.sql("""
                select step, detail, actor, by, at from aftersale_event where case_id = :id order by id limit 500
                """)
                .param("id", id.value())
                .query(Row.mapper(row -> new Event(
                        Step.valueOf(row.text("step")),
                        row.text("detail"),
                        new Who(row.text("actor"), row.text("by")),
                        row.instant("at"))))
                .list();
    }
}
