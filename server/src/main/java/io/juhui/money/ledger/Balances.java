package io.juhui.money.ledger;

import io.juhui.kernel.Actor.BuyerId;
import io.juhui.platform.store.Row;
import java.sql.Timestamp;
import java.time.Clock;
import java.time.Instant;
import java.util.Collection;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** What owners have, read without a lock: it may show and refuse, and never grant. */
@Component
public class Balances {

    private final JdbcClient db;
    private final Clock clock;

    Balances(JdbcClient db, Clock clock) {
        this.db = db;
        this.clock = clock;
    }

    /**
     * What one owner has.
     *
     * @param ended what is still in a pot and can no longer be spent
     */
    public record Owned(Map<Pot, Long> amounts, Map<Pot, Long> ended) {

        static final Owned NOTHING = new Owned(Map.of(), Map.of());

        /** May be below nothing: then it is owed. */
        public long in(Pot pot) {
            return amounts.getOrDefault(pot, 0L) - ended.getOrDefault(pot, 0L);
        }

        public long spendable(Pot pot) {
            return Math.max(0, in(pot));
        }
    }

    public Owned of(BuyerId buyer) {
        return of(List.of(buyer)).getOrDefault(buyer, Owned.NOTHING);
    }

    /** One read for many; who has nothing is left out. */
    public Map<BuyerId, Owned> of(Collection<BuyerId> buyers) {
        record Part(long owner, String pot, long amount, long ended) {}
        var all = new HashMap<BuyerId, Owned>();
        db.sql("""
                select b.owner, b.pot, b.amount,
                       (select coalesce(sum(e.left_over), 0)
                          from ledger_batch e
                         where e.owner = b.owner
                           and e.pot = b.pot
                           and e.left_over > 0
                           and e.expires_at <= :now) as ended
                  from ledger_balance b
                 where b.owner = any(:owners)
                """)
                .param("owners", buyers.stream().map(BuyerId::value).toArray(Long[]::new))
                .param("now", Timestamp.from(clock.instant()))
                .query(Row.mapper(row ->
                        new Part(row.number("owner"), row.text("pot"), row.number("amount"), row.number("ended"))))
                .list()
                .forEach(part -> Pot.of(part.pot()).ifPresent(pot -> {
                    var owned = all.computeIfAbsent(
                            new BuyerId(part.owner()),
                            _ -> new Owned(new EnumMap<>(Pot.class), new EnumMap<>(Pot.class)));
                    owned.amounts().put(pot, part.amount());
                    owned.ended().put(pot, part.ended());
                }));
        return all;
    }

    /** What ends next, soonest first. */
    public record Ending(Pot pot, long amount, Instant at) {}

    List<Ending> ending(BuyerId buyer, int most) {
        return db.sql("""
                select pot, sum(left_over)::bigint as amount, expires_at
                  from ledger_batch
                 where owner = :owner
                   and left_over > 0
                   and expires_at > :now
                 group by pot, expires_at
                 order by expires_at
                 limit :most
                """)
                .param("owner", buyer.value())
                .param("now", Timestamp.from(clock.instant()))
                .param("most", most)
                .query(Row.mapper(row -> new Ending(
                        Pot.of(row.text("pot")).orElseThrow(), row.number("amount"), row.instant("expires_at"))))
                .list();
    }

    /** What the accounts of the house come to, each the mirror of what buyers got or gave. */
    Map<String, Long> house() {
        var sums = new TreeMap<String, Long>();
        db.sql("select pot, sum(amount)::bigint as amount from ledger_entry where owner = 0 group by pot")
                .query(Row.mapper(row -> Map.entry(row.text("pot"), row.number("amount"))))
                .list()
                .forEach(sum -> sums.put(sum.getKey(), sum.getValue()));
        return sums;
    }
}
