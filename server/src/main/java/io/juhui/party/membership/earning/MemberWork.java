package io.juhui.party.membership.earning;

import io.juhui.kernel.Actor.BuyerId;
import io.juhui.kernel.Ids;
import io.juhui.platform.jobs.Deadlines;
import io.juhui.platform.store.Row;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** What is still to be worked off: a row of its own each time, so that what happens while one is worked off is never lost. */
@Component
class MemberWork {

    static final String DEADLINE = "membership.work";

    private final JdbcClient db;
    private final Deadlines deadlines;
    private final Ids ids;

    MemberWork(JdbcClient db, Deadlines deadlines, Ids ids) {
        this.db = db;
        this.deadlines = deadlines;
        this.ids = ids;
    }

    enum Kind {
        ORDER,
        REVIEW,
        SHARE
    }

    /** @param settled the order's after-sale window has closed */
    record Work(Kind kind, long subject, BuyerId buyer, boolean settled, Instant at) {}

    void add(List<Work> works, Instant now) {
        var rows = works.stream().mapToLong(_ -> ids.next()).toArray();
        db.sql("""
                insert into member_work (id, kind, subject, buyer_id, settled, at)
                select * from unnest(:ids, :kinds, :subjects, :buyers, :settled, :at)
                """)
                .param("ids", rows)
                .param("kinds", works.stream().map(w -> w.kind().name()).toArray(String[]::new))
                .param("subjects", works.stream().mapToLong(Work::subject).toArray())
                .param(
                        "buyers",
                        works.stream().mapToLong(w -> w.buyer().value()).toArray())
                .param("settled", works.stream().map(Work::settled).toArray(Boolean[]::new))
                .param("at", works.stream().map(w -> Timestamp.from(w.at())).toArray(Timestamp[]::new))
                .update();
        deadlines.setAll(DEADLINE, rows, Collections.nCopies(rows.length, now));
    }

    /** Takes it off the list, if it is still there, with the caller's transaction. */
    Optional<Work> take(long id) {
        return db.sql("delete from member_work where id = :id returning kind, subject, buyer_id, settled, at")
                .param("id", id)
                .query(Row.mapper(row -> new Work(
                        Kind.valueOf(row.text("kind")),
                        row.number("subject"),
                        row.id("buyer_id", BuyerId::new),
                        row.flag("settled"),
                        row.instant("at"))))
                .optional();
    }
}
