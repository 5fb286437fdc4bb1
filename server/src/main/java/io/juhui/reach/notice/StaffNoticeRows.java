package io.juhui.reach.notice;

import io.juhui.kernel.Actor;
import io.juhui.kernel.Actor.StaffId;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The staff's inbox: one row per matter, one mark per reader. */
@Component
class StaffNoticeRows {

    private final JdbcClient db;

    StaffNoticeRows(JdbcClient db) {
        this.db = db;
    }

    boolean add(long id, String permission, Message m, Instant at) {
        return db.sql("""
                insert into staff_notice
                       (id, permission, kind, subject, title_zh, title_en, text_zh, text_en, link, at)
                values (:id, :permission, :kind, :subject, :titleZh, :titleEn, :textZh, :textEn, :link, :at)
                on conflict (kind, subject) do nothing
                """)
                        .param("id", id)
                        .param("permission", permission)
                        .param("kind", m.kind())
                        .param("subject", m.subject())
                        .param("titleZh", m.title().zh())
                        .param("titleEn", m.title().en())
                        .param("textZh", m.text().zh())
                        .param("textEn", m.text().en())
                        .param("link", m.link().orElse(null), java.sql.Types.VARCHAR)
                        .param("at", Timestamp.from(at))
                        .update()
                == 1;
    }

    List<NoticeRows.Notice> page(Actor.Staff reader, long before, int limit) {
        return db.sql("""
                select n.id, n.kind, n.subject, n.title_zh, n.title_en, n.text_zh, n.text_en, n.link, n.at,
                       n.id <= coalesce(m.upto, 0) as read
                  from staff_notice n
                  left join staff_notice_mark m on m.staff_id = :staff
                 where n.id < :before
                   and (:everything or n.permission = '' or n.permission = any(:permissions))
                 order by n.id desc
                 limit :limit
                """)
                .param("staff", reader.id().value())
                .param("before", before)
                .param("everything", reader.permissions().contains("*"))
                .param("permissions", reader.permissions().toArray(String[]::new))
                .param("limit", limit)
                .query(NoticeRows.NOTICE)
                .list();
    }

    int unread(Actor.Staff reader) {
        return db.sql("""
                select count(*)
                  from staff_notice n
                 where n.id > coalesce((select upto from staff_notice_mark where staff_id = :staff), 0)
                   and (:everything or n.permission = '' or n.permission = any(:permissions))
                """)
                .param("staff", reader.id().value())
                .param("everything", reader.permissions().contains("*"))
                .param("permissions", reader.permissions().toArray(String[]::new))
                .query(Integer.class)
                .single();
    }

    /** Moves the mark forward, never back; answers nothing when there is nothing to read. */
    void read(StaffId staff) {
        db.sql("""
                insert into staff_notice_mark (staff_id, upto)
                select :staff, max(id) from staff_notice having max(id) is not null
                on conflict (staff_id) do update
                   set upto = greatest(staff_notice_mark.upto, excluded.upto)
                """).param("staff", staff.value()).update();
    }

    int forget(Instant before) {
        return db.sql("delete from staff_notice where at < :before")
                .param("before", Timestamp.from(before))
                .update();
    }
}
