package io.juhui.marketing.newcomer;

import io.juhui.platform.audit.AuditCheck;
import io.juhui.platform.store.Row;
import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Who is marked as given was promised something, and nobody else was. */
@Component
class NewcomerAudit implements AuditCheck {

    private final JdbcClient db;

    NewcomerAudit(JdbcClient db) {
        this.db = db;
    }

    @Override
    public String name() {
        return "newcomer.given-as-marked";
    }

    @Override
    public String claim() {
        return "who is marked as given a newcomer's gift has been promised its rewards, and nobody else has";
    }

    @Override
    public List<Finding> findings() {
        return db.sql("""
                select coalesce(p.buyer_id, g.subject)::text as id,
                       case when g.subject is null then 'marked, nothing promised' else 'promised, not marked' end as text
                  from (select buyer_id from newcomer_person where campaign_id is not null) p
                  full join (select distinct subject from reward_grant where why = 'newcomer.gift') g
                    on g.subject = p.buyer_id
                 where p.buyer_id is null
                    or g.subject is null
                 limit 100
                """)
                .query(Row.mapper(row -> new Finding(row.text("id"), row.text("text"), 1)))
                .list();
    }
}
