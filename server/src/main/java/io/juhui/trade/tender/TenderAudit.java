package io.juhui.trade.tender;

import io.juhui.platform.audit.AuditCheck;
import io.juhui.platform.store.Row;
import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** What an order's row says is paid inside is the sum of its parts. */
@Component
class TenderAudit implements AuditCheck {

    private final JdbcClient db;

    TenderAudit(JdbcClient db) {
        this.db = db;
    }

    @Override
    public String name() {
        return "tender.parts-equal-inside";
    }

    @Override
    public String claim() {
        return "what an order is paid inside is the sum of its parts, and none has given back more than it gave";
    }

    @Override
    public List<Finding> findings() {
        return db.sql("""
                select o.id::text as id,
                       format('inside %s, parts %s, back %s', o.inside_fen, coalesce(t.amount, 0), coalesce(t.back, 0)) as text,
                       abs(o.inside_fen - coalesce(t.amount, 0))::bigint as drift
                  from trade_order o
                  full join (select order_id, sum(amount_fen) as amount, sum(back_fen) as back
                               from order_tender
                              group by order_id) t on t.order_id = o.id
                 where (o.inside_fen > 0 or t.order_id is not null)
                   and (o.inside_fen <> coalesce(t.amount, 0)
                        or coalesce(t.back, 0) > coalesce(t.amount, 0)
                        or (coalesce(t.back, 0) > 0 and o.paid_at is null))
                 limit 100
                """)
                .query(Row.mapper(row -> new Finding(row.text("id"), row.text("text"), row.number("drift"))))
                .list();
    }
}
