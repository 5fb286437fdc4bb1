package io.juhui.goods.inventory.past;

import io.juhui.kernel.Ids;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Brings in what earlier orders did to the stock: for moving a shop here and for demonstration data. */
@Component
public class StockImport {

    private final JdbcClient db;
    private final Ids ids;

    StockImport(JdbcClient db, Ids ids) {
        this.db = db;
        this.ids = ids;
    }

    /** In the order of the numbers stored with reservations. */
    public enum State {
        HELD,
        RELEASED,
        SHIPPED
    }

    /** What one order held of one SKU, and when it left the house if it did. */
    public record Past(long order, long sku, long quantity, State state, Instant at) {}

    /** The opened stock is what there was before all of these; refused when it was not enough. */
    @Transactional
    public void bringIn(List<Past> past) {
        db.sql("""
                insert into stock_reservation (order_id, sku_id, quantity, state)
                select * from unnest(:orders, :skus, :quantities, :states)
                """)
                .param("orders", past.stream().mapToLong(Past::order).toArray())
                .param("skus", past.stream().mapToLong(Past::sku).toArray())
                .param("quantities", past.stream().mapToLong(Past::quantity).toArray())
                .param(
                        "states",
                        past.stream().mapToInt(p -> p.state().ordinal()).toArray())
                .update();
        recordMoves(past.stream().filter(p -> p.state() == State.SHIPPED).toList());
        count(past);
    }

    private void recordMoves(List<Past> shipped) {
        db.sql("""
                insert into stock_move (id, sku_id, kind, quantity, on_hand_after, reason, actor, order_id, at)
                select d.id, d.sku_id, 'SHIPPED', -d.quantity,
                       s.on_hand - sum(d.quantity) over (partition by d.sku_id order by d.at, d.id),
                       '', 'SYSTEM', d.order_id, d.at
                  from unnest(:ids, :orders, :skus, :quantities, :at) as d(id, order_id, sku_id, quantity, at)
                  join stock s on s.sku_id = d.sku_id
                """)
                .param("ids", shipped.stream().mapToLong(_ -> ids.next()).toArray())
                .param("orders", shipped.stream().mapToLong(Past::order).toArray())
                .param("skus", shipped.stream().mapToLong(Past::sku).toArray())
                .param("quantities", shipped.stream().mapToLong(Past::quantity).toArray())
                .param("at", shipped.stream().map(p -> Timestamp.from(p.at())).toArray(Timestamp[]::new))
                .update();
    }

    private void count(List<Past> past) {
        db.sql("""
                update stock s
                   set on_hand = on_hand - d.shipped, reserved = reserved + d.held, sold = sold + d.shipped
                  from (select sku_id,
                               coalesce(sum(quantity) filter (where state = 0), 0) as held,
                               coalesce(sum(quantity) filter (where state = 2), 0) as shipped
                          from unnest(:skus, :quantities, :states) as d(sku_id, quantity, state)
                         group by sku_id) d
                 where s.sku_id = d.sku_id
                """)
                .param("skus", past.stream().mapToLong(Past::sku).toArray())
                .param("quantities", past.stream().mapToLong(Past::quantity).toArray())
                .param(
                        "states",
                        past.stream().mapToInt(p -> p.state().ordinal()).toArray())
                .update();
    }
}
