package io.juhui.trade.points;

import io.juhui.platform.audit.AuditCheck;
import io.juhui.platform.store.Row;
import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** What the ledger has taken for an order is what its lines took. */
@Component
class PointsAudit implements AuditCheck {

    private final JdbcClient db;

    PointsAudit(JdbcClient db) {
        this.db = db;
    }

    @Override
    public String name() {
        return "points.taken-as-by-lines";
    }

    @Override
    public String claim() {
        return "points taken for an order are those its lines took, less what came back with units; none where it was let go";
    }

    @Override
    public List<Finding> findings() {
        return db.sql("""
                with line as (select order_id,
                                     sum(points) - sum(points * units_back / quantity) as points
                                from order_points
                               group by order_id),
                     booked as (select t.cause as order_id,
                                       -sum(e.amount) as points,
                                       bool_or(t.kind = 'points.release') as released
                                  from ledger_transfer t
                                  join ledger_entry e on e.transfer = t.id
                                 where t.cause_kind = 'order'
                                   and t.kind like 'points.%'
                                   and e.owner <> 0
                                   and e.pot = 'points.available'
                                 group by t.cause)
                select coalesce(l.order_id, b.order_id)::text as id,
                       format('lines %s, ledger %s', coalesce(l.points, 0), coalesce(b.points, 0)) as text,
                       abs(coalesce(l.points, 0) - coalesce(b.points, 0))::bigint as drift
                  from line l
                  full join booked b on b.order_id = l.order_id
                 where coalesce(b.points, 0)
                       <> case when coalesce(b.released, false) then 0 else coalesce(l.points, 0) end
                 limit 100
                """)
                .query(Row.mapper(row -> new Finding(row.text("id"), row.text("text"), row.number("drift"))))
                .list();
    }
}
