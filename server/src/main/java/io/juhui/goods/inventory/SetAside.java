package io.juhui.goods.inventory;

import io.juhui.platform.store.Row;
import io.juhui.platform.store.Writes;
import java.util.Collection;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * Units that a room keeps from everybody else, to sell them itself: reserved under an id of its own, as an order's are. What an order
 * has of them changes hands without touching what is reserved. Each is done in the caller's transaction.
 */
@Component
public class SetAside {

    private final JdbcClient db;
    private final Stocks stocks;

    SetAside(JdbcClient db, Stocks stocks) {
        this.db = db;
        this.stocks = stocks;
    }

    private record Free(long sku, long units) {}

    /**
     * As many as there are, and no more than {@code wanted}; answers how many of each. Once for a holder.
     *
     * @param holder an id that no order has
     */
    public SortedMap<Long, Long> take(long holder, SortedMap<Long, Long> wanted) {
        var taken = new TreeMap<Long, Long>();
        lock(wanted.keySet()).forEach((sku, free) -> {
            long units = Math.min(free, wanted.getOrDefault(sku, 0L));
            if (units > 0) {
                taken.put(sku, units);
            }
        });
        var reserved = db.sql("""
                with reserved as (
                    update stock
                       set reserved = reserved + d.units
                      from unnest(:skus, :units) as d(sku_id, units)
                     where stock.sku_id = d.sku_id
                       and on_hand - reserved >= d.units
                    returning stock.sku_id, d.units
                )
                insert into stock_reservation (order_id, sku_id, quantity)
                select :holder, sku_id, units
                  from reserved
                """)
                .param("holder", holder)
                .param("skus", taken.keySet().toArray(Long[]::new))
                .param("units", taken.values().toArray(Long[]::new))
                .update();
        if (reserved != taken.size()) {
            throw new IllegalStateException("locked stock has changed: " + taken);
        }
        return taken;
    }

    /** Row {@code i} is for an order that holds as many in its own name from now on; that there are too few is an error. */
    public void use(long[] holders, long[] skus, long[] units, Writes writes) {
        writes.add("""
                update stock_reservation r
                   set quantity = case when r.quantity = d.units then r.quantity else r.quantity - d.units end,
                       state = case when r.quantity = d.units then 1 else 0 end
                  from unnest(:holders, :skus, :units) as d(holder, sku_id, units)
                 where r.order_id = d.holder
                   and r.sku_id = d.sku_id
                   and r.state = 0
                   and r.quantity >= d.units
                """)
                .param("holders", holders)
                .param("skus", skus)
                .param("units", units)
                .expect(holders.length);
    }

    /** Keeps again what an order has given back in this transaction; false when it is not there any more. */
    public boolean keep(long holder, long sku, long units) {
        return db.sql("""
                with kept as (
                    update stock
                       set reserved = reserved + :units
                     where sku_id = :sku
                       and on_hand - reserved >= :units
                    returning sku_id
                )
                insert into stock_reservation as r (order_id, sku_id, quantity)
                select :holder, sku_id, :units
                  from kept
                on conflict (order_id, sku_id) do update
                   set quantity = case when r.state = 0 then r.quantity + excluded.quantity else excluded.quantity end,
                       state = 0
                """)
                        .param("holder", holder)
                        .param("sku", sku)
                        .param("units", units)
                        .update()
                == 1;
    }

    /** Gives back all that is left, to be sold to everybody. */
    public void end(long holder, Collection<Long> skus) {
        lock(skus); // whoever sells or gives back one of them has done so, or waits
        stocks.release(holder);
    }

    private Map<Long, Long> lock(Collection<Long> skus) {
        var free = new TreeMap<Long, Long>();
        db.sql("""
                select sku_id, on_hand - reserved as units
                  from stock
                 where sku_id = any(:skus)
                 order by sku_id
                   for no key update
                """)
                .param("skus", skus.toArray(Long[]::new))
                .query(Row.mapper(row -> new Free(row.number("sku_id"), row.number("units"))))
                .list()
                .forEach(one -> free.put(one.sku(), one.units()));
        return free;
    }
}
