package io.juhui.platform.jobs;

import io.juhui.platform.store.OneTrip;
import io.juhui.platform.store.Writes;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * Sets and clears deadlines inside the caller's transaction; a deadline exists exactly when what it guards was committed. The
 * rows are db-scheduler's own, written here directly so that a batch of orders costs one statement.
 */
@Component
public class Deadlines {

    private final JdbcClient db;
    private final OneTrip trip;

    Deadlines(JdbcClient db, OneTrip trip) {
        this.db = db;
        this.trip = trip;
    }

    /** Sets, or moves, the deadline of {@code kind} for {@code id}. */
    public void set(String kind, long id, Instant at) {
        setAll(kind, new long[] {id}, List.of(at));
    }

    /** Sets many at once; {@code at} stands in the order of {@code ids}. */
    public void setAll(String kind, long[] ids, List<Instant> at) {
        trip.run(writes -> setAll(kind, ids, at, writes));
    }

    public void setAll(String kind, long[] ids, List<Instant> at, Writes writes) {
        writes.add("""
                insert into scheduled_tasks (task_name, task_instance, execution_time, picked, version)
                select :kind, d.id::text, d.at, false, 1
                  from unnest(:ids, :at::timestamptz[]) as d(id, at)
                on conflict (task_name, task_instance) do update
                   set execution_time = excluded.execution_time
                """)
                .param("kind", kind)
                .param("ids", ids)
                .param("at", at.stream().map(Instant::toString).toArray(String[]::new))
                .expect(ids.length);
    }

    /** Those of {@code ids} that nothing will ever look at again; an audit holds them against what is still open. */
    public List<Long> missing(String kind, Collection<Long> ids) {
        return db.sql("""
                select w.id
                  from unnest(:ids) as w(id)
                 where not exists (select from scheduled_tasks
                                    where task_name = :kind
                                      and task_instance = w.id::text)
                """)
                .param("kind", kind)
                .param("ids", ids.toArray(Long[]::new))
                .query((set, _) -> set.getLong("id"))
                .list();
    }

    /** Clears a deadline that has not been picked; one being handled at this moment is harmless by contract. */
    public void clear(String kind, long id) {
        db.sql("delete from scheduled_tasks where task_name = :kind and task_instance = :id and not picked")
                .param("kind", kind)
                .param("id", Long.toString(id))
                .update();
    }

    public void clearAll(String kind, Collection<Long> ids) {
        db.sql("delete from scheduled_tasks where task_name = :kind and task_instance = any(:ids) and not picked")
                .param("kind", kind)
                .param("ids", ids.stream().map(id -> Long.toString(id)).toArray(String[]::new))
                .update();
    }
}
