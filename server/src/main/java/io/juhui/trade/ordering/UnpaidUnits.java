package io.juhui.trade.ordering;

import io.juhui.platform.store.Row;
import io.juhui.platform.store.Writes;
import java.sql.Types;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** What buyers have ordered and not paid yet, as whoever places their next orders must know it. */
@Component
public class UnpaidUnits {

    /** Of so many orders a refusal tells the number, the oldest first. */
    private static final int NAMED = 20;

    private final JdbcClient db;

    UnpaidUnits(JdbcClient db) {
        this.db = db;
    }

    /** A buyer and what he wants. */
    public record Wish(long buyer, long sku) {}

    /**
     * @param orders unpaid orders by buyer; whoever has none is left out
     * @param units units of what is wished in them
     */
    public record Tally(Map<Long, Integer> orders, Map<Wish, Integer> units) {}

    public record Owed(long order, String number) {}

    /**
     * Counts to {@code most} orders of each buyer and no further, for one more is refused then whatever they hold. The answer is
     * filled when {@code reads} has travelled.
     */
    public Tally tally(List<Wish> wishes, long most, Writes reads) {
        var tally = new Tally(new HashMap<>(), new HashMap<>());
        reads.add("""
                select o.buyer, o.orders
                  from (select b.id as buyer,
                               (select count(*)
                                  from (select 1
                                          from trade_order u
                                         where u.buyer_id = b.id
                                           and u.status = 'UNPAID'
                                         limit :most) as counted) as orders
                          from unnest(:buyers) as b(id)) as o
                 where o.orders > 0
                """)
                .param("most", most)
                .param(
                        "buyers",
                        wishes.stream().mapToLong(Wish::buyer).distinct().toArray())
                .read(row -> tally.orders().put(row.number("buyer"), row.count("orders")));
        reads.add("""
                select w.buyer, w.sku, sum(l.quantity) as units
                  from unnest(:buyers, :skus) as w(buyer, sku)
                 cross join lateral (select u.id
                                       from trade_order u
                                      where u.buyer_id = w.buyer
                                        and u.status = 'UNPAID'
                                      limit :most) as o
                  join order_line l on l.order_id = o.id and l.sku_id = w.sku
                 group by w.buyer, w.sku
                """)
                .param("most", most)
                .param("buyers", wishes.stream().mapToLong(Wish::buyer).toArray())
                .param("skus", wishes.stream().mapToLong(Wish::sku).toArray())
                .read(row -> tally.units().put(new Wish(row.number("buyer"), row.number("sku")), row.count("units")));
        return tally;
    }

    /** The oldest of a buyer's unpaid orders, or of those that {@code sku} is in. */
    public List<Owed> oldest(long buyer, @Nullable Long sku) {
        return db.sql("""
                select o.id, o.number
                  from trade_order o
                 where o.buyer_id = :buyer
                   and o.status = 'UNPAID'
                   and (:sku is null
                        or exists (select 1 from order_line l where l.order_id = o.id and l.sku_id = :sku))
                 order by o.id
                 limit :named
                """)
                .param("buyer", buyer)
                .param("sku", sku, Types.BIGINT)
                .param("named", NAMED)
                .query(Row.mapper(row -> new Owed(row.number("id"), row.text("number"))))
                .list();
    }
}
