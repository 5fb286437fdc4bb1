package io.juhui.reach.sharing;

import io.juhui.kernel.Actor.BuyerId;
import io.juhui.platform.store.Row;
import io.juhui.reach.sharing.Share.ShareChannel;
import io.juhui.reach.sharing.Share.Subject;
import java.sql.Timestamp;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The shares themselves. */
@Component
class ShareRows {

    private static final String COLUMNS =
            "id, sharer_id, subject_kind, subject_id, channel, parent_id, generation, made_at";

    private static final int DEEPEST = 12;
    private static final int MOST_OF_A_CASCADE = 300;

    private final JdbcClient db;

    ShareRows(JdbcClient db) {
        this.db = db;
    }

    Optional<Share> find(ShareId id) {
        return db.sql("select " + COLUMNS + " from share where id = :id")
                .param("id", id.value())
                .query(Row.mapper(ShareRows::share))
                .optional();
    }

    /** The same thing passed on in the same way is the same share. */
    Optional<Share> find(BuyerId sharer, Subject subject, ShareChannel channel) {
        return db.sql("select " + COLUMNS + """
                  from share
                 where sharer_id = :sharer
                   and subject_kind = :kind
                   and subject_id = :subject
                   and channel = :channel
                """)
                .param("sharer", sharer.value())
                .param("kind", subject.kind())
                .param("subject", subject.id())
                .param("channel", channel.name())
                .query(Row.mapper(ShareRows::share))
                .optional();
    }

    /** Unless it is there already. */
    void add(Share share) {
        db.sql("""
                insert into share (id, sharer_id, subject_kind, subject_id, channel, parent_id, generation, made_at)
                values (:id, :sharer, :kind, :subject, :channel, :parent, :generation, :at)
                on conflict (sharer_id, subject_kind, subject_id, channel) do nothing
                """)
                .param("id", share.id().value())
                .param("sharer", share.sharer().value())
                .param("kind", share.subject().kind())
                .param("subject", share.subject().id())
                .param("channel", share.channel().name())
                .param("parent", share.parent().map(ShareId::value).orElse(null), java.sql.Types.BIGINT)
                .param("generation", share.generation())
                .param("at", Timestamp.from(share.madeAt()))
                .update();
    }

    /** Newest first. */
    List<Share> of(BuyerId sharer, long before, int most) {
        return db.sql("select " + COLUMNS + """
                  from share
                 where sharer_id = :sharer
                   and id < :before
                 order by id desc
                 limit :most
                """)
                .param("sharer", sharer.value())
                .param("before", before)
                .param("most", most)
                .query(Row.mapper(ShareRows::share))
                .list();
    }

    Map<ShareId, Share> find(Collection<ShareId> ids) {
        return db
                .sql("select " + COLUMNS + " from share where id = any(:ids)")
                .param("ids", ids.stream().mapToLong(ShareId::value).toArray())
                .query(Row.mapper(ShareRows::share))
                .list()
                .stream()
                .collect(Collectors.toMap(Share::id, Function.identity()));
    }

    /** @param depth 0 for the sharer's own */
    record Step(Share share, int depth) {}

    /** What a buyer passed on, what those passed on who came by it, and so forth: as deep and as many as bounded. */
    List<Step> cascade(BuyerId sharer) {
        return db.sql("""
                with recursive line as (
                    select id, 0 as depth from share where sharer_id = :sharer
                    union
                    select s.id, l.depth + 1
                      from line l
                      join share s on s.parent_id = l.id
                     where l.depth < :deepest
                )
                select s.id, sharer_id, subject_kind, subject_id, channel, parent_id, generation, made_at, l.depth
                  from (select id, min(depth) as depth from line group by id order by min(depth), id limit :most) l
                  join share s on s.id = l.id
                 order by l.depth, s.id
                """)
                .param("sharer", sharer.value())
                .param("deepest", DEEPEST)
                .param("most", MOST_OF_A_CASCADE)
                .query(Row.mapper(row -> new Step(share(row), row.count("depth"))))
                .list();
    }

    private static Share share(Row row) {
        return new Share(
                row.id("id", ShareId::new),
                row.id("sharer_id", BuyerId::new),
                new Subject(row.text("subject_kind"), row.text("subject_id")),
                ShareChannel.valueOf(row.text("channel")),
                row.maybeId("parent_id", ShareId::new),
                row.count("generation"),
                row.instant("made_at"));
    }
}
