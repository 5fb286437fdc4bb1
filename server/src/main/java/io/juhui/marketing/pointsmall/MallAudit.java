package io.juhui.marketing.pointsmall;

import io.juhui.platform.audit.AuditCheck;
import io.juhui.platform.store.Row;
import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Stock, points and promises of the mall agree with its exchanges. */
@Component
class MallAudit implements AuditCheck {

    private final JdbcClient db;

    MallAudit(JdbcClient db) {
        this.db = db;
    }

    @Override
    public String name() {
        return "pointsmall.exchanged-as-counted";
    }

    @Override
    public String claim() {
        return "what is gone of the mall's stock is what was exchanged and stands; each exchange spent its points and was promised its reward";
    }

    @Override
    public List<Finding> findings() {
        return db.sql("""
                with stands as (select campaign_id, sum(units) as units
                                  from pointsmall_exchange
                                 where returned_at is null
                                 group by campaign_id),
                     spent as (select t.cause, -sum(e.amount) as points
                                 from ledger_transfer t
                                 join ledger_entry e on e.transfer = t.id
                                where t.cause_kind = 'mall-exchange'
                                  and e.owner <> 0
                                group by t.cause)
                select n.campaign_id::text as id, format('taken %s, exchanged %s', n.taken, coalesce(s.units, 0)) as text,
                       abs(n.taken - coalesce(s.units, 0))::bigint as drift
                  from pointsmall_count n
                  left join stands s on s.campaign_id = n.campaign_id
                 where n.taken <> coalesce(s.units, 0)
                union all
                select coalesce(x.id, s.cause)::text, format('spent %s of %s', coalesce(s.points, 0), coalesce(x.points, 0)),
                       abs(coalesce(s.points, 0) - coalesce(x.points, 0))::bigint
                  from (select id, case when returned_at is null then points else 0 end as points
                          from pointsmall_exchange
                         where order_id is null) x
                  full join spent s on s.cause = x.id
                 where coalesce(s.points, 0) <> coalesce(x.points, 0)
                union all
                select x.id::text, 'no reward was promised', 1::bigint
                  from pointsmall_exchange x
                 where x.order_id is null
                   and not exists (select from reward_grant g
                                    where g.why = 'pointsmall.exchange'
                                      and g.subject = x.id)
                 limit 100
                """)
                .query(Row.mapper(row -> new Finding(row.text("id"), row.text("text"), row.number("drift"))))
                .list();
    }
}
