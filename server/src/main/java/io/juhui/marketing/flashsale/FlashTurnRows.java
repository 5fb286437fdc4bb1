package io.juhui.marketing.flashsale;

import io.juhui.kernel.Actor.BuyerId;
import io.juhui.platform.store.Row;
import io.juhui.platform.store.Writes;
import java.time.Instant;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.ToLongFunction;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The rows of turns. */
@Component
class FlashTurnRows {

    private final JdbcClient db;

    FlashTurnRows(JdbcClient db) {
        this.db = db;
    }

    /** @param device a print of what the app calls its device */
    record Asked(FlashKey key, BuyerId buyer, long device) {}

    /** Filled when the reads have travelled; devices by what was asked on them. */
    record Found(Map<FlashKey, FlashDrawing.Stock> stocks, Map<Asked, FlashTurn> turns, Map<Asked, Integer> others) {}

    /** One's own turn beside what is true of its stock. */
    record Mine(FlashTurn turn, int left, int held, boolean closed, int letIn) {}

    Found load(List<Asked> asked, Instant at, Writes reads) {
        var found = new Found(new HashMap<>(), new HashMap<>(), new HashMap<>());
        var keys = asked.stream().map(Asked::key).distinct().toList();
        reads.add("""
                select session_id
                  from flash_stock
                 where (session_id, sku_id) in (select * from unnest(:sessions, :skus))
                 order by session_id, sku_id
                   for no key update
                """)
                .param("sessions", longs(keys, FlashKey::session))
                .param("skus", longs(keys, FlashKey::sku))
                .read(_ -> {});
        reads.add("""
                select s.session_id, s.sku_id, s.left_over, s.held, s.closed, s.turns, s.let_in,
                       (select count(*)
                          from flash_turn t
                         where t.session_id = s.session_id
                           and t.sku_id = s.sku_id
                           and t.used_by is null
                           and t.let_in_at > :at::timestamptz - make_interval(secs => f.turn_seconds)) as inside
                  from unnest(:sessions, :skus) as d(session, sku)
                  join flash_stock s on s.session_id = d.session and s.sku_id = d.sku
                  join flash_sale f on f.campaign_id = s.campaign_id
                """)
                .param("at", at.toString())
                .param("sessions", longs(keys, FlashKey::session))
                .param("skus", longs(keys, FlashKey::sku))
                .read(row -> found.stocks()
                        .put(
                                new FlashKey(row.number("session_id"), row.number("sku_id")),
                                new FlashDrawing.Stock(
                                        row.count("left_over"),
                                        row.count("held"),
                                        row.flag("closed"),
                                        row.count("turns"),
                                        row.count("let_in"),
                                        row.count("inside"))));
        readTurns(asked, found, reads);
        return found;
    }

    private static void readTurns(List<Asked> asked, Found found, Writes reads) {
        reads.add("""
                select d.n, t.position, t.let_in_at, t.used_by,
                       (select count(*)
                          from flash_turn o
                         where o.session_id = d.session
                           and o.sku_id = d.sku
                           and o.device = d.device
                           and o.buyer_id <> d.buyer) as others
                  from unnest(:sessions, :skus, :buyers, :devices) with ordinality as d(session, sku, buyer, device, n)
                  left join flash_turn t on t.session_id = d.session and t.sku_id = d.sku and t.buyer_id = d.buyer
                """)
                .param("sessions", longs(asked, one -> one.key().session()))
                .param("skus", longs(asked, one -> one.key().sku()))
                .param("buyers", longs(asked, one -> one.buyer().value()))
                .param("devices", longs(asked, Asked::device))
                .read(row -> {
                    var one = asked.get(row.count("n") - 1);
                    found.others().put(one, row.count("others"));
                    if (row.maybeNumber("position") != null) {
                        found.turns().put(one, FlashTurn.of(row));
                    }
                });
    }

    /** Those who waited are let in up to {@code letIn}; counters only move on. */
    void move(FlashKey key, FlashDrawing.Stock before, FlashDrawing now, Instant at, Writes writes) {
        writes.add("""
                update flash_turn
                   set let_in_at = :at::timestamptz
                 where session_id = :session
                   and sku_id = :sku
                   and position > :from
                   and position <= :to
                   and let_in_at is null
                   and used_by is null
                """)
                .param("at", at.toString())
                .param("session", key.session())
                .param("sku", key.sku())
                .param("from", before.letIn())
                .param("to", now.reached());
        writes.add("""
                update flash_stock
                   set turns = :turns, let_in = :to
                 where session_id = :session
                   and sku_id = :sku
                   and turns = :turnsBefore
                   and let_in = :from
                """)
                .param("turns", now.turns())
                .param("to", now.reached())
                .param("session", key.session())
                .param("sku", key.sku())
                .param("turnsBefore", before.turns())
                .param("from", before.letIn())
                .expect(1);
    }

    /** A new turn takes the place of one that was used or has lapsed. */
    void add(Map<Asked, FlashTurn> fresh, Instant at, Writes writes) {
        var asked = List.copyOf(fresh.keySet());
        writes.add("""
                insert into flash_turn (session_id, sku_id, buyer_id, position, device, drawn_at, let_in_at)
                select d.session, d.sku, d.buyer, d.position, d.device, :at::timestamptz,
                       case when d.inside then :at::timestamptz end
                  from unnest(:sessions, :skus, :buyers, :positions, :devices, :inside)
                       as d(session, sku, buyer, position, device, inside)
                on conflict (session_id, sku_id, buyer_id) do update
                   set position = excluded.position, device = excluded.device, drawn_at = excluded.drawn_at,
                       let_in_at = excluded.let_in_at, used_by = null
                """)
                .param("at", at.toString())
                .param("sessions", longs(asked, one -> one.key().session()))
                .param("skus", longs(asked, one -> one.key().sku()))
                .param("buyers", longs(asked, one -> one.buyer().value()))
                .param(
                        "positions",
                        longs(asked, one -> fresh.getOrDefault(one, NOBODY).position()))
                .param("devices", longs(asked, Asked::device))
                .param(
                        "inside",
                        asked.stream()
                                .map(one -> fresh.getOrDefault(one, NOBODY).isIn())
                                .toArray(Boolean[]::new))
                .expect(asked.size());
    }

    private static final FlashTurn NOBODY = new FlashTurn(0, null, null);

    Optional<Mine> mine(FlashKey key, BuyerId buyer) {
        return db.sql("""
                select t.position, t.let_in_at, t.used_by, s.left_over, s.held, s.closed, s.let_in
                  from flash_turn t
                  join flash_stock s on s.session_id = t.session_id and s.sku_id = t.sku_id
                 where t.session_id = :session
                   and t.sku_id = :sku
                   and t.buyer_id = :buyer
                """)
                .param("session", key.session())
                .param("sku", key.sku())
                .param("buyer", buyer.value())
                .query(Row.mapper(row -> new Mine(
                        FlashTurn.of(row),
                        row.count("left_over"),
                        row.count("held"),
                        row.flag("closed"),
                        row.count("let_in"))))
                .optional();
    }

    private static <T> long[] longs(Collection<T> all, ToLongFunction<T> of) {
        return all.stream().mapToLong(of).toArray();
    }
}
