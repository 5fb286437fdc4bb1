package io.juhui.trade.ordering.course;

import io.juhui.kernel.Ids;
import io.juhui.kernel.Words;
import io.juhui.platform.store.Row;
import io.juhui.trade.ordering.OrderId;
import java.sql.Timestamp;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** What happened to an order, told in both languages; only ever added to. */
@Component
public class Timeline {

    private final JdbcClient db;
    private final Ids ids;
    private final Clock clock;

    Timeline(JdbcClient db, Ids ids, Clock clock) {
        this.db = db;
        this.ids = ids;
        this.clock = clock;
    }

    public record Event(String kind, Words words, String actor, Instant at) {}

    public void tell(OrderId id, String kind, String zh, String en, String actor, String by) {
        db.sql("""
                insert into order_event (id, order_id, kind, zh, en, actor, by, at)
                values (:event, :id, :kind, :zh, :en, :actor, :by, :now)
                """)
                .param("event", ids.next())
                .param("id", id.value())
                .param("kind", kind)
                .param("zh", zh)
                .param("en", en)
                .param("actor", actor)
                .param("by", by)
                .param("now", Timestamp.from(clock.instant()))
                .update();
    }

    public List<Event> of(OrderId id) {
        return db.sql("select kind, zh, en, actor, at from order_event where order_id = :id order by id")
                .param("id", id.value())
                .query(Row.mapper(row -> new Event(
                        row.text("kind"),
                        new Words(row.text("zh"), row.text("en")),
                        row.text("actor"),
                        row.instant("at"))))
                .list();
    }
}
