package io.juhui.money.payable;

import io.juhui.platform.audit.AuditCheck;
import io.juhui.platform.jobs.Deadlines;
import io.juhui.platform.store.Row;
import java.util.ArrayList;
import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** What is paid has its money, what has its money is paid, and what waits will be closed. */
@Component
class PayableAudit implements AuditCheck {

    private static final int MOST = 10_000;

    private final JdbcClient db;
    private final Deadlines deadlines;

    PayableAudit(JdbcClient db, Deadlines deadlines) {
        this.db = db;
        this.deadlines = deadlines;
    }

    @Override
    public String name() {
        return "payable.paid-equals-captured";
    }

    @Override
    public String claim() {
        return "a payable is paid exactly when its amount was captured and accepted, and what waits has its deadline";
    }

    @Override
    public List<Finding> findings() {
        var findings = new ArrayList<Finding>(db.sql("""
                select p.id::text as id,
                       format('%s of %s, captured %s', p.state, p.amount_fen, coalesce(c.captured_fen, 0)) as text,
                       abs(p.amount_fen - coalesce(c.captured_fen, 0))::bigint as drift
                  from payable p
                  left join payment c on c.order_id = p.id and c.verdict = 'ACCEPTED'
                 where (p.state = 'PAID') <> (c.id is not null)
                    or (c.id is not null and c.captured_fen <> p.amount_fen)
                 limit 100
                """)
                .query(Row.mapper(row -> new Finding(row.text("id"), row.text("text"), row.number("drift"))))
                .list());
        var waiting = db.sql("select id from payable where state = 'WAITING' order by id desc limit :most")
                .param("most", MOST)
                .query(Row.mapper(row -> row.number("id")))
                .list();
        deadlines
                .missing(PayableDeadline.KIND, waiting)
                .forEach(id -> findings.add(new Finding(Long.toString(id), "waits, and nobody will close it", 0)));
        return findings;
    }
}
