package io.juhui.frame.reward;

import io.juhui.platform.audit.AuditCheck;
import io.juhui.platform.jobs.Deadlines;
import io.juhui.platform.store.Row;
import java.util.ArrayList;
import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** What was given has left its trace with who gave it, and what is only promised will be looked at again. */
@Component
class RewardAudit implements AuditCheck {

    private static final int MOST = 10_000;

    private final JdbcClient db;
    private final RewardKinds kinds;
    private final Deadlines deadlines;

    RewardAudit(JdbcClient db, RewardKinds kinds, Deadlines deadlines) {
        this.db = db;
        this.kinds = kinds;
        this.deadlines = deadlines;
    }

    @Override
    public String name() {
        return "reward.given";
    }

    @Override
    public String claim() {
        return "The newest rewards that were given are found where they were given, and every promise and recall has its deadline.";
    }

    @Override
    public List<Finding> findings() {
        var findings = new ArrayList<Finding>();
        deadlines
                .missing(RewardDeadline.KIND, ids("PROMISED", ""))
                .forEach(id -> findings.add(new Finding(Long.toString(id), "promised, and nobody will give it", 0)));
        deadlines
                .missing(RewardRecall.KIND, recalled())
                .forEach(id ->
                        findings.add(new Finding(Long.toString(id), "recalled, and nobody will take it back", 0)));
        for (var kind : kinds.all()) {
            kind.missing(ids("GIVEN", kind.kind()))
                    .forEach(id -> findings.add(
                            new Finding(Long.toString(id), "given, and " + kind.kind() + " knows nothing of it", 0)));
        }
        return findings;
    }

    private List<Long> recalled() {
        return db.sql(
                        "select id from reward_grant where recalled_at is not null and back is null order by id desc limit :most")
                .param("most", MOST)
                .query(Row.mapper(row -> row.number("id")))
                .list();
    }

    /** @param kind of rewards, or empty for any */
    private List<Long> ids(String state, String kind) {
        return db.sql("""
                select id from reward_grant
                 where state = :state
                   and (:kind = '' or kind = :kind)
                 order by id desc
                 limit :most
                """)
                .param("state", state)
                .param("kind", kind)
                .param("most", MOST)
                .query(Row.mapper(row -> row.number("id")))
                .list();
    }
}
