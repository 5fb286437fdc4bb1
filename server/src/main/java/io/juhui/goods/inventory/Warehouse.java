package io.juhui.goods.inventory;

import io.juhui.kernel.Ids;
import io.juhui.kernel.Page;
import io.juhui.platform.store.Row;
import java.sql.Timestamp;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** What people do to the stock: open it, add, count anew, send out; each with a row in the moves ledger. */
@Component
public class Warehouse {

    /** The greatest number of one item that may be on hand; counts of a whole product stay within an int. */
    static final long MOST = 10_000_000;

    private final JdbcClient db;
    private final Stocks stocks;
    private final Ids ids;
    private final Clock clock;

    Warehouse(JdbcClient db, Stocks stocks, Ids ids, Clock clock) {
        this.db = db;
        this.stocks = stocks;
        this.ids = ids;
        this.clock = clock;
    }

    /** A row of the moves ledger; {@code quantity} is the signed change of what is on hand. */
    public record StockMove(
            long id, String kind, long quantity, long onHandAfter, String reason, String actor, Instant at) {}

    /** Opens the stock of new SKUs; those that have a row already are left alone. */
    @Transactional
    public void open(long[] skuIds, long[] quantities, String actor) {
        var moveIds = new long[skuIds.length];
        for (int i = 0; i < moveIds.length; i++) {
            moveIds[i] = ids.next();
        }
        db.sql("""
                with opened as (
                    insert into stock (sku_id, on_hand)
                    select sku_id, quantity
                      from unnest(:skus, :quantities) as d(sku_id, quantity)
                    on conflict (sku_id) do nothing
                    returning sku_id
                )
                insert into stock_move (id, sku_id, kind, quantity, on_hand_after, reason, actor, at)
                select d.id, d.sku_id, 'INITIAL', d.quantity, d.quantity, '', :actor, :now
                  from unnest(:ids, :skus, :quantities) as d(id, sku_id, quantity)
                  join opened on opened.sku_id = d.sku_id
                """)
                .param("skus", skuIds)
                .param("quantities", quantities)
                .param("ids", moveIds)
                .param("actor", actor)
                .param("now", Timestamp.from(clock.instant()))
                .update();
    }

    /** Adds (or takes away, when negative); safe beside a running sale, because it is relative (A08). */
    @Transactional
    public StockLevel add(long skuId, long quantity, String reason, String actor) {
        var level = change("""
                update stock set on_hand = on_hand + :quantity
                 where sku_id = :sku and on_hand + :quantity between reserved and greatest(on_hand, :most)
                returning sku_id, on_hand, reserved, sold, safety
                """, skuId, quantity, null)
                .orElseThrow(() ->
                        refusal(skuId, quantity > 0 ? InventoryProblem.TOO_MUCH : InventoryProblem.BELOW_RESERVED));
        record(level, "ADD", quantity, reason, actor, null);
        return level;
    }

    /** Sets to a counted number; refused when it no longer is {@code expected}, because a sale went on meanwhile (A08). */
    @Transactional
    public StockLevel set(long skuId, long quantity, long expected, String reason, String actor) {
        var level = change("""
                update stock set on_hand = :quantity
                 where sku_id = :sku and on_hand = :expected and reserved <= :quantity
                returning sku_id, on_hand, reserved, sold, safety
                """, skuId, quantity, expected)
                .orElseThrow(() -> refusal(skuId, InventoryProblem.STOCK_CHANGED));
        record(level, "SET", quantity - expected, reason, actor, null);
        return level;
    }

    /** Locks in the order of SKUs, as sales do. */
    @Transactional
    void setSafety(long[] skuIds, long[] safety) {
        db.sql("""
                with changed as (
                    select stock.sku_id, d.safety
                      from unnest(:skus, :safety) as d(sku_id, safety)
                      join stock on stock.sku_id = d.sku_id
                     where stock.safety <> d.safety
                     order by stock.sku_id
                       for update of stock
                )
                update stock set safety = changed.safety from changed where stock.sku_id = changed.sku_id
                """).param("skus", skuIds).param("safety", safety).update();
    }

    /** The whole of an order leaves the house: reservation ends as shipped, on hand goes down, sold goes up. */
    @Transactional
    public void ship(long orderId) {
        for (var moved : stocks.ship(orderId)) {
            record(moved, "SHIPPED", -moved.sold(), "", "SYSTEM", orderId);
        }
    }

    Optional<StockLevel> level(long skuId) {
        return stocks.levels(List.of(skuId)).stream().findFirst();
    }

    public Page<StockMove> moves(long skuId, @Nullable Long after, int limit) {
        var rows = db.sql("""
                select id, kind, quantity, on_hand_after, reason, actor, at
                  from stock_move
                 where sku_id = :sku
                   and id < coalesce(:after, 9223372036854775807)
                 order by id desc
                 limit :limit
                """)
                .param("sku", skuId)
                .param("after", after, java.sql.Types.BIGINT)
                .param("limit", limit + 1)
                .query(Row.mapper(row -> new StockMove(
                        row.number("id"),
                        row.text("kind"),
                        row.number("quantity"),
                        row.number("on_hand_after"),
                        row.text("reason"),
                        row.text("actor"),
                        row.instant("at"))))
                .list();
        return Page.of(rows, limit, move -> Long.toString(move.id()));
    }

    private Optional<StockLevel> change(String sql, long skuId, long quantity, @Nullable Long expected) {
        var statement =
                db.sql(sql).param("sku", skuId).param("quantity", quantity).param("most", MOST);
        if (expected != null) {
            statement = statement.param("expected", expected);
        }
        return statement
                .query(Row.mapper(row -> new StockLevel(
                        row.number("sku_id"),
                        row.number("on_hand"),
                        row.number("reserved"),
                        row.number("sold"),
                        row.number("safety"))))
                .optional();
    }

    private RuntimeException refusal(long skuId, InventoryProblem otherwise) {
        return stocks.levels(List.of(skuId)).stream()
                .findFirst()
                .map(level -> otherwise.problem().with("onHand", level.onHand()).with("reserved", level.reserved()))
                .orElseGet(InventoryProblem.NO_SUCH_STOCK::problem);
    }

    private void record(
            StockLevel level, String kind, long change, String reason, String actor, @Nullable Long orderId) {
        db.sql("""
                insert into stock_move (id, sku_id, kind, quantity, on_hand_after, reason, actor, order_id, at)
                values (:id, :sku, :kind, :quantity, :after, :reason, :actor, :order, :now)
                """)
                .param("id", ids.next())
                .param("sku", level.skuId())
                .param("kind", kind)
                .param("quantity", change)
                .param("after", level.onHand())
                .param("reason", reason)
                .param("actor", actor)
                .param("order", orderId, java.sql.Types.BIGINT)
                .param("now", Timestamp.from(clock.instant()))
                .update();
    }
}
