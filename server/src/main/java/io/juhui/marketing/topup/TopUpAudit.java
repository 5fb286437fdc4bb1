package io.juhui.marketing.topup;

import io.juhui.platform.audit.AuditCheck;
import io.juhui.platform.store.Row;
import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** What was paid in and what was given back stands in the ledger, no more and no less. */
@Component
class TopUpAudit implements AuditCheck {

    private final JdbcClient db;

    TopUpAudit(JdbcClient db) {
        this.db = db;
    }

    @Override
    public String name() {
        return "topup.paid-equals-ledger";
    }

    @Override
    public String claim() {
        return "a paid top-up stands in the ledger with its principal, gift and points, and less what its refunds took back";
    }

    @Override
    public List<Finding> findings() {
        return db.sql("""
                select t.id::text as id,
                       format('%s, left of it %s + %s + %s points, ledger %s + %s + %s', t.state,
                              t.amount_fen - t.refunded_fen, t.gift_fen - t.gift_back_fen, t.points - t.points_back,
                              l.principal, l.gift, l.points) as text,
                       abs(case when t.state = 'PAID' then t.amount_fen - t.refunded_fen else 0 end - l.principal)::bigint
                           as drift
                  from top_up t
                 cross join lateral (
                       select coalesce(sum(e.amount) filter (where e.pot = 'balance.principal'), 0) as principal,
                              coalesce(sum(e.amount) filter (where e.pot = 'balance.gift'), 0) as gift,
                              coalesce(sum(e.amount) filter (where e.pot = 'points.available'), 0) as points
                         from ledger_transfer x
                         join ledger_entry e on e.transfer = x.id and e.owner = t.buyer_id
                        where x.cause_kind = 'top-up'
                          and x.cause = t.id) l
                 cross join lateral (
                       select coalesce(sum(r.principal_fen), 0) as principal, coalesce(sum(r.gift_fen), 0) as gift,
                              coalesce(sum(r.deducted_fen), 0) as deducted, coalesce(sum(r.points), 0) as points
                         from top_up_refund r
                        where r.top_up_id = t.id) b
                 where (l.principal, l.gift, l.points) is distinct from (
                           case when t.state = 'PAID' then t.amount_fen - b.principal else 0 end,
                           case when t.state = 'PAID' then t.gift_fen - b.gift + b.deducted else 0 end,
                           case when t.state = 'PAID' then t.points - b.points else 0 end)
                    or (t.refunded_fen, t.gift_back_fen, t.points_back) is distinct from (b.principal, b.gift, b.points)
                 limit 100
                """)
                .query(Row.mapper(row -> new Finding(row.text("id"), row.text("text"), row.number("drift"))))
                .list();
    }
}
