package io.juhui.goods.inventory;

import io.juhui.platform.store.Row;
import io.juhui.platform.store.Writes;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import org.springframework.jdbc.core.RowMapper;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The rows of stock: reserve, release and ship as guarded statements over whole batches, SKUs in ascending order (R11). */
@Component
public class Stocks {

    private static final RowMapper<StockLevel> LEVEL = Row.mapper(Stocks::level);

    private final JdbcClient db;

    Stocks(JdbcClient db) {
        this.db = db;
    }

    /**
     * Locks the rows in ascending id order, so that two batches never wait for each other in a circle; the answer is filled when
     * {@code reads} has travelled.
     */
    public Map<Long, StockLevel> lock(Collection<Long> skuIds, Writes reads) {
        var levels = new HashMap<Long, StockLevel>();
        reads.add("""
                select sku_id, on_hand, reserved, sold, safety
                  from stock
                 where sku_id = any(:ids)
                 order by sku_id
                   for no key update
                """).param("ids", sorted(skuIds)).read(row -> put(levels, row));
        return levels;
    }

    /** As they are, without a lock; the answer is filled when {@code reads} has travelled. */
    public Map<Long, StockLevel> look(Collection<Long> skuIds, Writes reads) {
        var levels = new HashMap<Long, StockLevel>();
        reads.add("select sku_id, on_hand, reserved, sold, safety from stock where sku_id = any(:ids)")
                .param("ids", sorted(skuIds))
                .read(row -> put(levels, row));
        return levels;
    }

    private static void put(Map<Long, StockLevel> levels, Row row) {
        var level = level(row);
        levels.put(level.skuId(), level);
    }

    private static StockLevel level(Row row) {
        return new StockLevel(
                row.number("sku_id"),
                row.number("on_hand"),
                row.number("reserved"),
                row.number("sold"),
                row.number("safety"));
    }

    public List<StockLevel> levels(Collection<Long> skuIds) {
        return db.sql("select sku_id, on_hand, reserved, sold, safety from stock where sku_id = any(:ids)")
                .param("ids", sorted(skuIds))
                .query(LEVEL)
                .list();
    }

    /** How many SKUs have no more available than their safety stock. */
    public long low() {
        return db.sql("select count(*) from stock where on_hand - reserved <= safety")
                .query(Long.class)
                .single();
    }

    List<StockLevel> all() {
        return db.sql("select sku_id, on_hand, reserved, sold, safety from stock")
                .query(LEVEL)
                .list();
    }

    /**
     * Reserves {@code quantities[i]} of {@code skuIds[i]}, each id once; that one of them has too little is an error, for the
     * caller has locked and looked.
     */
    public void reserve(long[] skuIds, long[] quantities, Writes writes) {
        writes.add("""
                update stock
                   set reserved = reserved + d.quantity
                  from unnest(:ids, :quantities) as d(sku_id, quantity)
                 where stock.sku_id = d.sku_id
                   and on_hand - reserved >= d.quantity
                """).param("ids", skuIds).param("quantities", quantities).expect(skuIds.length);
    }

    /** Writes who holds what; row {@code i} is order {@code orderIds[i]}. */
    public void hold(long[] orderIds, long[] skuIds, long[] quantities, Writes writes) {
        writes.add("""
                insert into stock_reservation (order_id, sku_id, quantity)
                select * from unnest(:orders, :skus, :quantities)
                """)
                .param("orders", orderIds)
                .param("skus", skuIds)
                .param("quantities", quantities)
                .expect(orderIds.length);
    }

    /** Gives back everything the order still holds; a second call finds nothing to give back. */
    public void release(long orderId) {
        db.sql("""
                with ordered as (
                    select s.sku_id
                      from stock s
                     where s.sku_id in (select sku_id from stock_reservation where order_id = :order and state = 0)
                     order by s.sku_id
                       for no key update
                ), released as (
                    update stock_reservation
                       set state = 1
                     where order_id = :order
                       and state = 0
                       and sku_id in (select sku_id from ordered)
                    returning sku_id, quantity
                )
                update stock
                   set reserved = reserved - released.quantity
                  from released
                 where stock.sku_id = released.sku_id
                """).param("order", orderId).update();
    }

    /** Gives back so many units of each of these SKUs of what the order still holds; that it holds fewer is an error. */
    public void release(long orderId, SortedMap<Long, Long> units) {
        var released = db.sql("""
                with ordered as (
                    select s.sku_id
                      from stock s
                     where s.sku_id = any(:skus)
                     order by s.sku_id
                       for no key update
                ), freed as (
                    update stock_reservation r
                       set quantity = case when r.quantity = d.units then r.quantity else r.quantity - d.units end,
                           state = case when r.quantity = d.units then 1 else 0 end
                      from unnest(:skus, :units) as d(sku_id, units)
                     where r.order_id = :order
                       and r.sku_id = d.sku_id
                       and r.state = 0
                       and r.quantity >= d.units
                       and r.sku_id in (select sku_id from ordered)
                    returning r.sku_id, d.units
                )
                update stock
                   set reserved = reserved - freed.units
                  from freed
                 where stock.sku_id = freed.sku_id
                """)
                .param("order", orderId)
                .param("skus", units.keySet().toArray(Long[]::new))
                .param("units", units.values().toArray(Long[]::new))
                .update();
        if (released != units.size()) {
            throw new IllegalStateException("order " + orderId + " holds less than " + units);
        }
    }

    /** Takes everything the order holds out of the house; answers the new levels of the SKUs that moved. */
    List<StockLevel> ship(long orderId) {
        return db.sql("""
                with ordered as (
                    select s.sku_id
                      from stock s
                     where s.sku_id in (select sku_id from stock_reservation where order_id = :order and state = 0)
                     order by s.sku_id
                       for no key update
                ), shipped as (
                    update stock_reservation
                       set state = 2
                     where order_id = :order
                       and state = 0
                       and sku_id in (select sku_id from ordered)
                    returning sku_id, quantity
                )
                update stock
                   set on_hand = on_hand - shipped.quantity,
                       reserved = reserved - shipped.quantity,
                       sold = sold + shipped.quantity
                  from shipped
                 where stock.sku_id = shipped.sku_id
                returning stock.sku_id, on_hand, reserved, shipped.quantity as sold, safety
                """).param("order", orderId).query(LEVEL).list();
    }

    private static long[] sorted(Collection<Long> ids) {
        return ids.stream().mapToLong(Long::longValue).sorted().distinct().toArray();
    }
}
