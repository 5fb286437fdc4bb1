package io.juhui.party.membership;

import io.juhui.kernel.Actor.BuyerId;
import io.juhui.kernel.Ids;
import io.juhui.kernel.Words;
import io.juhui.platform.store.Row;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The story of a member, in words; only ever added to. */
@Component
public class MemberEvents {

    private final JdbcClient db;
    private final Ids ids;

    MemberEvents(JdbcClient db, Ids ids) {
        this.db = db;
        this.ids = ids;
    }

    /** @param link page of the console, or none */
    public record Event(
            long id,
            String kind,
            Words words,
            String by,
            @Nullable String link,
            Instant at) {}

    public void tell(BuyerId buyer, String kind, Words words, String by, @Nullable String link, Instant at) {
        db.sql("""
                insert into member_event (id, buyer_id, kind, zh, en, by, link, at)
                values (:id, :buyer, :kind, :zh, :en, :by, :link, :at)
                """)
                .param("id", ids.next())
                .param("buyer", buyer.value())
                .param("kind", kind)
                .param("zh", words.zh())
                .param("en", words.en())
                .param("by", by)
                .param("link", link, java.sql.Types.VARCHAR)
                .param("at", Timestamp.from(at))
                .update();
    }

    /** Newest first, from behind the one named. */
    public List<Event> page(BuyerId buyer, long before, int limit) {
        return db.sql("""
                select id, kind, zh, en, by, link, at
                  from member_event
                 where buyer_id = :buyer
                   and (at, id) < (coalesce((select at from member_event where id = :before and buyer_id = :buyer),
                                            'infinity'::timestamptz), :before)
                 order by at desc, id desc
                 limit :limit
                """)
                .param("buyer", buyer.value())
                .param("before", before)
                .param("limit", limit)
                .query(Row.mapper(row -> new Event(
                        row.number("id"),
                        row.text("kind"),
                        new Words(row.text("zh"), row.text("en")),
                        row.text("by"),
                        row.maybeText("link"),
                        row.instant("at"))))
                .list();
    }
}
