package io.juhui.marketing.membercard;

import io.juhui.platform.audit.AuditCheck;
import io.juhui.platform.jobs.Deadlines;
import io.juhui.platform.store.Row;
import java.util.ArrayList;
import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Holdings are their purchases, and periods come one after the other, each in its time. */
@Component
class CardAudit implements AuditCheck {

    private static final int MOST = 10_000;

    private final JdbcClient db;
    private final Deadlines deadlines;

    CardAudit(JdbcClient db, Deadlines deadlines) {
        this.db = db;
        this.deadlines = deadlines;
    }

    @Override
    public String name() {
        return "membercard.holdings-and-periods";
    }

    @Override
    public String claim() {
        return "a card ends with its last purchase, each period was given once and in its time, and what is to come has a deadline";
    }

    @Override
    public List<Finding> findings() {
        var findings = new ArrayList<Finding>(db.sql("""
                select 'holding ' || h.card_id || ' ' || h.buyer_id as id,
                       format('ends %s, purchases %s', h.ends_at, p.ends) as text
                  from card_holding h
                 cross join lateral (
                       select coalesce(max(to_at) filter (where to_at > from_at), max(to_at)) as ends
                         from card_purchase
                        where card_id = h.card_id
                          and buyer_id = h.buyer_id
                          and state in ('PAID', 'REFUNDED')) p
                 where h.ends_at is distinct from p.ends
                union all
                select 'purchase ' || p.id, format('%s periods up to %s', count(*), max(c.number))
                  from card_purchase p
                  join card_period c on c.purchase_id = p.id
                 group by p.id, p.from_at, p.every_days
                having count(*) <> max(c.number)
                    or bool_or(c.given_at < c.due_at)
                 limit 100
                """)
                .query(Row.mapper(row -> new Finding(row.text("id"), row.text("text"), 0)))
                .list());
        var open = db.sql("""
                select p.id
                  from card_purchase p
                 where p.state = 'PAID'
                   and p.every_days > 0
                   and p.from_at + make_interval(hours => 24 * p.every_days
                           * (1 + (select coalesce(max(c.number), 0) from card_period c where c.purchase_id = p.id)))
                       <= p.to_at
                 order by p.id desc
                 limit :most
                """)
                .param("most", MOST)
                .query(Row.mapper(row -> row.number("id")))
                .list();
        deadlines
                .missing(CardPeriods.KIND, open)
                .forEach(id -> findings.add(new Finding(Long.toString(id), "periods to come, and no deadline", 0)));
        return findings;
    }
}
