package io.juhui.reach.notice;

import io.juhui.kernel.Actor.BuyerId;
import io.juhui.kernel.Words;
import io.juhui.platform.store.Row;
import io.juhui.reach.notice.NoticeView.NoticeId;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.springframework.jdbc.core.RowMapper;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The buyers' inboxes. */
@Component
class NoticeRows {

    record Notice(NoticeId id, Message message, Instant at, boolean read) {}

    static final RowMapper<Notice> NOTICE = Row.mapper(row -> new Notice(
            row.id("id", NoticeId::new),
            new Message(
                    row.text("kind"),
                    row.text("subject"),
                    new Words(row.text("title_zh"), row.text("title_en")),
                    new Words(row.text("text_zh"), row.text("text_en")),
                    Optional.ofNullable(row.maybeText("link"))),
            row.instant("at"),
            row.flag("read")));

    private final JdbcClient db;

    NoticeRows(JdbcClient db) {
        this.db = db;
    }

    /** Tells each buyer once; those told of this matter before are passed over. Ids and buyers are parallel. */
    int add(long[] ids, long[] buyers, Message m, Instant at) {
        return db.sql("""
                insert into buyer_notice
                       (id, buyer_id, kind, subject, title_zh, title_en, text_zh, text_en, link, at)
                select n.id, n.buyer_id, :kind, :subject, :titleZh, :titleEn, :textZh, :textEn, :link, :at
                  from unnest(:ids, :buyers) as n(id, buyer_id)
                 order by n.buyer_id
                on conflict (buyer_id, kind, subject) do nothing
                """)
                .param("ids", ids)
                .param("buyers", buyers)
                .param("kind", m.kind())
                .param("subject", m.subject())
                .param("titleZh", m.title().zh())
                .param("titleEn", m.title().en())
                .param("textZh", m.text().zh())
                .param("textEn", m.text().en())
                .param("link", m.link().orElse(null), java.sql.Types.VARCHAR)
                .param("at", Timestamp.from(at))
                .update();
    }

    List<Notice> page(BuyerId buyer, long before, int limit) {
        return db.sql("""
                select id, kind, subject, title_zh, title_en, text_zh, text_en, link, at,
                       read_at is not null as read
                  from buyer_notice
                 where buyer_id = :buyer
                   and id < :before
                 order by id desc
                 limit :limit
                """)
                .param("buyer", buyer.value())
                .param("before", before)
                .param("limit", limit)
                .query(NOTICE)
                .list();
    }

    int unread(BuyerId buyer) {
        return db.sql("select count(*) from buyer_notice where buyer_id = :buyer and read_at is null")
                .param("buyer", buyer.value())
                .query(Integer.class)
                .single();
    }

    void read(BuyerId buyer, Instant at) {
        db.sql("update buyer_notice set read_at = :at where buyer_id = :buyer and read_at is null")
                .param("at", Timestamp.from(at))
                .param("buyer", buyer.value())
                .update();
    }

    int forget(Instant before) {
        return db.sql("delete from buyer_notice where at < :before")
                .param("before", Timestamp.from(before))
                .update();
    }
}
