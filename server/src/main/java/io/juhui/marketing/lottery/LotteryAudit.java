package io.juhui.marketing.lottery;

import io.juhui.platform.audit.AuditCheck;
import io.juhui.platform.store.Row;
import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Draws, chances, prizes and points of the lottery agree with each other. */
@Component
class LotteryAudit implements AuditCheck {

    private final JdbcClient db;

    LotteryAudit(JdbcClient db) {
        this.db = db;
    }

    @Override
    public String name() {
        return "lottery.drawn-as-counted";
    }

    @Override
    public String claim() {
        return "each draw used one chance of its own buyer; what is gone of a prize is what was drawn of it; points of draws were spent once;"
                + " each prize was promised or can be ordered";
    }

    @Override
    public List<Finding> findings() {
        return db.sql("""
                with drawn as (select campaign_id, given, count(*) as many from lottery_draw group by campaign_id, given),
                     spent as (select t.cause, -sum(e.amount) as points
                                 from ledger_transfer t
                                 join ledger_entry e on e.transfer = t.id
                                where t.cause_kind = 'lottery-draw'
                                  and e.owner <> 0
                                group by t.cause)
                select coalesce(d.id, k.draw_id)::text as id, 'a draw and its chance do not belong together' as text,
                       1::bigint as drift
                  from lottery_draw d
                  full join (select * from lottery_chance where draw_id is not null) k on k.draw_id = d.id
                 where d.id is null
                    or k.draw_id is null
                    or d.buyer_id <> k.buyer_id
                    or d.campaign_id <> k.campaign_id
                union all
                select s.campaign_id || '/' || s.slot, format('given %s, drawn %s', s.given, coalesce(d.many, 0)),
                       abs(s.given - coalesce(d.many, 0))::bigint
                  from lottery_stock s
                  left join drawn d on d.campaign_id = s.campaign_id and d.given = s.slot
                 where s.given <> coalesce(d.many, 0)
                union all
                select coalesce(k.draw_id, s.cause)::text, 'points and chances for points differ', coalesce(s.points, 0)::bigint
                  from (select draw_id from lottery_chance where source = 'POINTS') k
                  full join spent s on s.cause = k.draw_id
                 where k.draw_id is null
                    or coalesce(s.points, 0) <= 0
                union all
                select d.id::text, 'a prize was neither promised nor can it be ordered', 1::bigint
                  from lottery_draw d
                  join lottery_prize p on p.campaign_id = d.campaign_id and p.version = d.version and p.slot = d.given
                 where p.kind <> 'NOTHING'
                   and not exists (select from reward_grant g where g.why = 'lottery.draw' and g.subject = d.id)
                   and not exists (select from lottery_claim c where c.draw_id = d.id)
                 limit 100
                """)
                .query(Row.mapper(row -> new Finding(row.text("id"), row.text("text"), row.number("drift"))))
                .list();
    }
}
