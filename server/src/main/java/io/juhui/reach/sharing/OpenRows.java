package io.juhui.reach.sharing;

import io.juhui.kernel.Actor.BuyerId;
import io.juhui.platform.store.Row;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Who opened which share, and who became a friend by it. */
@Component
class OpenRows {

    static final int MOST_TOUCHES = 100;

    private final JdbcClient db;

    OpenRows(JdbcClient db) {
        this.db = db;
    }

    /** Somebody nobody knows yet. */
    void opened(ShareId share, UUID visitor, Instant at) {
        db.sql("""
                insert into share_open (share_id, person, first_at, last_at) values (:share, :person, :at, :at)
                on conflict (share_id, person) do update
                   set last_at = greatest(share_open.last_at, excluded.last_at)
                """)
                .param("share", share.value())
                .param("person", "v:" + visitor)
                .param("at", Timestamp.from(at))
                .update();
    }

    /** A device turns out to be somebody's: its row goes, and when it first opened the share is kept. */
    Optional<Instant> taken(ShareId share, UUID visitor) {
        return db.sql("delete from share_open where share_id = :share and person = :person returning first_at")
                .param("share", share.value())
                .param("person", "v:" + visitor)
                .query(Row.mapper(row -> row.instant("first_at")))
                .optional();
    }

    /**
     * @param registered had no account when first here
     * @return whether this buyer opens this share for the first time
     */
    boolean opened(ShareId share, BuyerId buyer, Instant first, boolean registered, Instant at) {
        return db.sql("""
                insert into share_open (share_id, person, buyer_id, first_at, last_at, registered)
                values (:share, :person, :buyer, :first, :at, :registered)
                on conflict (share_id, person) do update
                   set last_at = greatest(share_open.last_at, excluded.last_at),
                       first_at = least(share_open.first_at, excluded.first_at)
                returning (xmax = 0) as fresh
                """)
                .param("share", share.value())
                .param("person", "b:" + buyer.value())
                .param("buyer", buyer.value())
                .param("first", Timestamp.from(first))
                .param("at", Timestamp.from(at))
                .param("registered", registered)
                .query(Row.mapper(row -> row.flag("fresh")))
                .single();
    }

    /** True the first time in the lives of both. */
    boolean befriended(long id, BuyerId sharer, BuyerId buyer, ShareId share, Instant at) {
        return db.sql("""
                insert into share_friend (id, sharer_id, buyer_id, share_id, at)
                values (:id, :sharer, :buyer, :share, :at)
                on conflict do nothing
                """)
                        .param("id", id)
                        .param("sharer", sharer.value())
                        .param("buyer", buyer.value())
                        .param("share", share.value())
                        .param("at", Timestamp.from(at))
                        .update()
                == 1;
    }

    /** The latest that this buyer opened, those that were opened before {@code from} left out. */
    List<Attribution.Touch> touches(BuyerId buyer, Instant from) {
        return db.sql("""
                select o.share_id, s.sharer_id, o.first_at, o.last_at
                  from share_open o
                  join share s on s.id = o.share_id
                 where o.buyer_id = :buyer
                   and o.last_at >= :from
                 order by o.last_at desc, o.share_id desc
                 limit :most
                """)
                .param("buyer", buyer.value())
                .param("from", Timestamp.from(from))
                .param("most", MOST_TOUCHES)
                .query(Row.mapper(row -> new Attribution.Touch(
                        row.id("share_id", ShareId::new),
                        row.id("sharer_id", BuyerId::new),
                        row.instant("first_at"),
                        row.instant("last_at"))))
                .list();
    }

    /** Devices that nobody logged in on are forgotten. */
    int forget(Instant before, int most) {
        return db.sql("""
                delete from share_open
                 where (share_id, person) in (select share_id, person
                                                from share_open
                                               where buyer_id is null
                                                 and last_at < :before
                                               limit :most)
                """)
                .param("before", Timestamp.from(before))
                .param("most", most)
                .update();
    }
}
