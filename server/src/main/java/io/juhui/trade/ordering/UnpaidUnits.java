package io.juhui.trade.ordering;

import io.juhui.platform.store.Row;
import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** What buyers have ordered and not paid yet, as whoever places their next orders must know it. */
@Component
public class UnpaidUnits {

    private final JdbcClient db;

    UnpaidUnits(JdbcClient db) {
        this.db = db;
    }

    /** One line of an unpaid order. */
    public record Unpaid(long buyer, long order, String number, long sku, int quantity) {}

    /** Oldest order first. */
    public List<Unpaid> of(long[] buyers) {
        return db.sql("""
                select o.buyer_id, o.id, o.number, l.sku_id, l.quantity
                  from trade_order o
                  join order_line l on l.order_id = o.id
                 where o.buyer_id = any(:buyers)
                   and o.status = 'UNPAID'
                 order by o.id, l.position
                """)
                .param("buyers", buyers)
                .query(Row.mapper(row -> new Unpaid(
                        row.number("buyer_id"),
                        row.number("id"),
                        row.text("number"),
                        row.number("sku_id"),
                        row.count("quantity"))))
                .list();
    }
}
