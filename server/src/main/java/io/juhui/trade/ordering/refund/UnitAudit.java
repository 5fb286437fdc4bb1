package io.juhui.trade.ordering.refund;

import io.juhui.platform.audit.AuditCheck;
import io.juhui.platform.store.Row;
import java.util.List;
import java.util.function.Supplier;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.jdbc.core.simple.JdbcClient;

/** What must be true of units that were sent or given back, recounted from raw rows. */
@Configuration(proxyBeanMethods = false)
class UnitAudit {

    @Bean
    AuditCheck unitsOfLines(JdbcClient db) {
        return new Recount(
                "ordering.units",
                "units bought = sent + refunded + open, none is open once all has been sent, and each refunded one is on record",
                () -> found(db, """
                select 'line ' || l.id as id,
                       format('%s: bought %s, sent %s, refunded %s, on record %s',
                              o.status, l.quantity, l.sent, l.refunded, coalesce(r.units, 0)) as text,
                       0 as drift
                  from order_line l
                  join trade_order o on o.id = l.order_id
                  left join (select line_id, sum(quantity) as units from unit_refund_line group by line_id) r
                    on r.line_id = l.id
                 where l.sent + l.refunded > 0
                   and (l.sent + l.refunded > l.quantity
                        or l.refunded <> coalesce(r.units, 0)
                        or (l.sent > 0 and o.status in ('UNPAID', 'HELD', 'TO_PICK_UP', 'CANCELLED'))
                        or (l.sent > 0 and o.status in ('SHIPPED', 'DONE') and l.sent + l.refunded < l.quantity))
                 limit 100
                """));
    }

    @Bean
    AuditCheck refundedUnits(JdbcClient db) {
        return new Recount(
                "ordering.unit-refunds",
                "what went back for a line's units is their share of its price; carriage went back only where nothing was sent",
                () -> found(db, """
                select 'order ' || o.id as id,
                       format('given back %s of %s, its lines say %s', r.goods + r.freight, o.total_fen, l.shares) as text,
                       r.goods + r.freight - l.shares as drift
                  from trade_order o
                  join (select order_id, sum(goods_fen) as goods, sum(freight_fen) as freight
                          from unit_refund group by order_id) r on r.order_id = o.id
                  join (select order_id, sum(sent) as sent, sum(quantity - refunded) as kept,
                               sum(goods_fen / quantity * refunded + least(refunded, goods_fen % quantity)) as shares
                          from order_line group by order_id) l on l.order_id = o.id
                 where r.goods <> l.shares
                    or r.goods + r.freight > o.total_fen
                    or r.freight <> case when l.kept = 0 and l.sent = 0 then o.freight_fen else 0 end
                 limit 100
                """));
    }

    @Bean
    AuditCheck repaidUnits(JdbcClient db) {
        return new Recount(
                "ordering.line-refunds",
                "what went back for units that had been sent is on record, within what was paid, and its money is under way",
                () -> found(db, """
                select 'line ' || l.id as id,
                       format('repaid %s units, %s and %s; on record %s, %s and %s; money %s', l.repaid, l.repaid_goods_fen,
                              l.repaid_freight_fen, r.units, r.goods, r.freight, r.money) as text,
                       l.repaid_goods_fen + l.repaid_freight_fen - coalesce(r.money, 0) as drift
                  from order_line l
                  left join (select f.line_id, sum(f.units) as units, sum(f.goods_fen) as goods,
                                    sum(f.freight_fen) as freight, coalesce(sum(m.amount_fen), 0) + sum(f.inside_fen) as money
                               from line_refund f
                               left join refund m on m.id = f.refund_id and m.order_id = f.order_id
                              group by f.line_id) r on r.line_id = l.id
                 where (l.repaid > 0 or l.repaid_goods_fen + l.repaid_freight_fen > 0 or r.line_id is not null)
                   and ((l.repaid, l.repaid_goods_fen, l.repaid_freight_fen)
                            is distinct from (r.units, r.goods, r.freight)
                        or r.money <> r.goods + r.freight
                        or l.repaid_goods_fen > l.goods_fen - l.goods_fen / l.quantity * l.refunded
                               - least(l.refunded, l.goods_fen % l.quantity))
                 limit 100
                """));
    }

    @Bean
    AuditCheck refundedUnitsMoney(JdbcClient db) {
        return new Recount(
                "ordering.unit-refund-money",
                "each refund of units is the sum of its lines, and its money is that: what is inside at once, the rest under way",
                () -> found(db, """
                select 'unit refund ' || r.id as id,
                       format('%s, lines %s, money %s', r.goods_fen + r.freight_fen, l.amount, m.amount_fen) as text,
                       r.goods_fen - coalesce(l.amount, 0) as drift
                  from unit_refund r
                  left join (select unit_refund_id, sum(amount_fen) as amount from unit_refund_line group by 1) l
                    on l.unit_refund_id = r.id
                  left join refund m on m.id = r.refund_id
                 where r.goods_fen is distinct from l.amount
                    or (r.refund_id is not null
                        and (m.order_id, m.amount_fen) is distinct from (r.order_id, r.goods_fen + r.freight_fen - r.inside_fen))
                    or (r.refund_id is null and r.inside_fen not in (0, r.goods_fen + r.freight_fen))
                 limit 100
                """));
    }

    private static List<AuditCheck.Finding> found(JdbcClient db, String sql) {
        return db.sql(sql)
                .query(Row.mapper(row -> new AuditCheck.Finding(row.text("id"), row.text("text"), row.number("drift"))))
                .list();
    }

    private record Recount(String name, String claim, Supplier<List<Finding>> recount) implements AuditCheck {
        @Override
        public List<Finding> findings() {
            return recount.get();
        }
    }
}
