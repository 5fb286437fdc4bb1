package io.juhui.reach.sharing;

import io.juhui.kernel.Actor.BuyerId;
import io.juhui.platform.store.Row;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** What came of shares, counted from the rows each time. */
@Component
class ShareFigures {

    /** Of chosen shares, by their sharers. */
    private static final String SHARERS = """
            , opened as (select s.sharer_id, count(*) as opens, count(o.buyer_id) as friends,
                                count(*) filter (where o.registered) as registered
                           from chosen s
                           join share_open o on o.share_id = s.id
                          group by s.sharer_id),
              bought as (select s.sharer_id, count(*) as orders,
                                sum(greatest(o.paid_fen - o.back_fen, 0)) as amount_fen
                           from chosen s
                           join share_order o on o.share_id = s.id
                          group by s.sharer_id)
            select c.sharer_id, c.shares, coalesce(o.opens, 0) as opens, coalesce(o.friends, 0) as friends,
                   coalesce(o.registered, 0) as registered, coalesce(b.orders, 0) as orders,
                   coalesce(b.amount_fen, 0)::bigint as amount_fen
              from (select sharer_id, count(*) as shares from chosen group by sharer_id) c
              left join opened o on o.sharer_id = c.sharer_id
              left join bought b on b.sharer_id = c.sharer_id
             order by amount_fen desc, friends desc, opens desc, c.sharer_id
             limit :most
            """;

    private final JdbcClient db;

    ShareFigures(JdbcClient db) {
        this.db = db;
    }

    record Sharer(BuyerId buyer, int shares, ShareReach figures) {}

    Map<ShareId, ShareReach> of(Collection<ShareId> shares) {
        record Of(ShareId share, ShareReach figures) {}
        return db
                .sql("""
                select w.id, o.opens, o.friends, o.registered, c.orders, c.amount_fen
                  from unnest(:shares) as w(id)
                  cross join lateral (select count(*) as opens, count(buyer_id) as friends,
                                             count(*) filter (where registered) as registered
                                        from share_open
                                       where share_id = w.id) o
                  cross join lateral (select count(*) as orders,
                                             coalesce(sum(greatest(paid_fen - back_fen, 0)), 0)::bigint as amount_fen
                                        from share_order
                                       where share_id = w.id) c
                """)
                .param("shares", shares.stream().mapToLong(ShareId::value).toArray())
                .query(Row.mapper(row -> new Of(row.id("id", ShareId::new), ShareReach.of(row))))
                .list()
                .stream()
                .collect(Collectors.toMap(Of::share, Of::figures));
    }

    /** Of everything that a buyer ever passed on. */
    Sharer of(BuyerId sharer) {
        return db.sql("with chosen as (select id, sharer_id from share where sharer_id = :sharer)" + SHARERS)
                .param("sharer", sharer.value())
                .param("most", 1)
                .query(Row.mapper(ShareFigures::sharer))
                .optional()
                .orElse(new Sharer(sharer, 0, ShareReach.NONE));
    }

    /** Who passed on what was made since then: most paid first, then most friends. */
    List<Sharer> since(Instant since, int most) {
        return db.sql("with chosen as (select id, sharer_id from share where made_at >= :since)" + SHARERS)
                .param("since", Timestamp.from(since))
                .param("most", most)
                .query(Row.mapper(ShareFigures::sharer))
                .list();
    }

    private static Sharer sharer(Row row) {
        return new Sharer(row.id("sharer_id", BuyerId::new), row.count("shares"), ShareReach.of(row));
    }
}
