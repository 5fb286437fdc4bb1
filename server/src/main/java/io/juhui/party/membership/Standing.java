package io.juhui.party.membership;

import io.juhui.kernel.Actor.BuyerId;
import io.juhui.kernel.Ids;
import io.juhui.platform.store.Row;
import java.sql.Timestamp;
import java.time.Clock;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Counts members anew from their journals and gives each the level that his growth reaches, in the caller's transaction. */
@Component
public class Standing {

    private final JdbcClient db;
    private final Levels levels;
    private final Stale stale;
    private final LevelNews news;
    private final Ids ids;
    private final Clock clock;

    Standing(JdbcClient db, Levels levels, Stale stale, LevelNews news, Ids ids, Clock clock) {
        this.db = db;
        this.levels = levels;
        this.stale = stale;
        this.news = news;
        this.ids = ids;
        this.clock = clock;
    }

    record Counted(BuyerId buyer, long growth, long level) {}

    /** Whoever changes what a member has earned holds his row first, so that changes come one after the other. */
    public boolean lock(BuyerId buyer) {
        return lock(List.of(buyer)) == 1;
    }

    /** In ascending order. */
    public int lock(Collection<BuyerId> buyers) {
        return db.sql("select buyer_id from member where buyer_id = any(:buyers) order by buyer_id for update")
                .param("buyers", array(buyers))
                .query(Long.class)
                .list()
                .size();
    }

    /** What they earned is other than before: their level at once, tags by rule soon after. They are locked by the caller. */
    public void changed(Collection<BuyerId> buyers) {
        recount(buyers);
        stale.mark(buyers);
    }

    /** The members are locked by the caller. */
    public void recount(Collection<BuyerId> buyers) {
        for (var member : count(buyers)) {
            var level = levels.of(member.growth());
            if (level.id() != member.level()) {
                change(member, levels.find(member.level()), level);
            }
        }
    }

    private List<Counted> count(Collection<BuyerId> buyers) {
        return db.sql("""
                update member m
                   set growth = e.growth, reviews = e.reviews, sign_ins = e.sign_ins, orders = o.orders, spent_fen = o.spent,
                       recent_orders = o.recent_orders, recent_fen = o.recent_spent, last_order_at = o.last_at,
                       categories = c.categories
                  from member x
                 cross join lateral (
                       select coalesce(sum(growth) filter (where not frozen and not lapsed), 0) as growth,
                              count(*) filter (where kind = 'REVIEW') as reviews,
                              count(*) filter (where kind = 'SIGN_IN') as sign_ins
                         from member_earning where buyer_id = x.buyer_id) e
                 cross join lateral (
                       select count(*) as orders, coalesce(sum(left_fen), 0) as spent, max(paid_at) as last_at,
                              count(*) filter (where paid_at >= :year) as recent_orders,
                              coalesce(sum(left_fen) filter (where paid_at >= :year), 0) as recent_spent
                         from member_order where buyer_id = x.buyer_id and kept) o
                 cross join lateral (
                       select coalesce(array_agg(distinct k), '{}') as categories
                         from member_order, unnest(categories) as k where buyer_id = x.buyer_id and kept) c
                 where m.buyer_id = x.buyer_id
                   and x.buyer_id = any(:buyers)
                returning m.buyer_id, m.growth, m.level_id
                """)
                .param("buyers", array(buyers))
                .param("year", Timestamp.from(ShopDay.yearBefore(clock.instant())))
                .query(Row.mapper(row ->
                        new Counted(row.id("buyer_id", BuyerId::new), row.number("growth"), row.number("level_id"))))
                .list();
    }

    private void change(Counted member, Optional<Level> from, Level to) {
        var now = clock.instant();
        var id = ids.next();
        db.sql("""
                with changed as (
                    update member set level_id = :to, level_at = :at where buyer_id = :buyer
                )
                insert into member_level_change (id, buyer_id, from_level, to_level, growth, at)
                values (:id, :buyer, :from, :to, :growth, :at)
                """)
                .param("id", id)
                .param("buyer", member.buyer().value())
                .param("from", member.level())
                .param("to", to.id())
                .param("growth", member.growth())
                .param("at", Timestamp.from(now))
                .update();
        news.changed(new LevelNews.Change(id, member.buyer(), from, to, member.growth(), now));
    }

    private static long[] array(Collection<BuyerId> buyers) {
        return buyers.stream().mapToLong(BuyerId::value).toArray();
    }
}
