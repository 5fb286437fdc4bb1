package io.juhui.goods.inventory;

import io.juhui.platform.audit.AuditCheck;
import io.juhui.platform.store.Row;
import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Recounts each SKU's stock from its moves and its live reservations. */
@Component
class StockAudit implements AuditCheck {

    private final JdbcClient db;

    StockAudit(JdbcClient db) {
        this.db = db;
    }

    @Override
    public String name() {
        return "inventory.stock";
    }

    @Override
    public String claim() {
        return "on hand = Σ moves; reserved = Σ live reservations; sold = Σ shipped reservations; available ≥ 0";
    }

    @Override
    public List<Finding> findings() {
        return db.sql("""
                select s.sku_id, s.on_hand, coalesce(m.total, 0) as moved, s.reserved, coalesce(r.held, 0) as held,
                       s.sold, coalesce(r.shipped, 0) as shipped
                  from stock s
                  left join (select sku_id, sum(quantity) as total from stock_move group by sku_id) m using (sku_id)
                  left join (select sku_id,
                                    sum(quantity) filter (where state = 0) as held,
                                    sum(quantity) filter (where state = 2) as shipped
                               from stock_reservation
                              group by sku_id) r using (sku_id)
                 where s.on_hand <> coalesce(m.total, 0)
                    or s.reserved <> coalesce(r.held, 0)
                    or s.sold <> coalesce(r.shipped, 0)
                    or s.reserved > s.on_hand
                 limit 100
                """)
                .query(Row.mapper(row -> new Finding(
                        "sku " + row.number("sku_id"),
                        "on hand %d, moves %d; reserved %d, held %d; sold %d, shipped %d"
                                .formatted(
                                        row.number("on_hand"),
                                        row.number("moved"),
                                        row.number("reserved"),
                                        row.number("held"),
                                        row.number("sold"),
                                        row.number("shipped")),
                        0)))
                .list();
    }
}
