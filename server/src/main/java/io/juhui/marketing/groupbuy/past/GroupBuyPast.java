package io.juhui.marketing.groupbuy.past;

import io.juhui.frame.campaign.CampaignId;
import io.juhui.platform.jobs.Deadlines;
import io.juhui.platform.store.Row;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Lets open teams close at another time than they would. */
@Component
public class GroupBuyPast {

    private final JdbcClient db;
    private final Deadlines deadlines;

    GroupBuyPast(JdbcClient db, Deadlines deadlines) {
        this.db = db;
        this.deadlines = deadlines;
    }

    /** The newest first. */
    public List<Long> teams(CampaignId campaign) {
        return db.sql("select id from group_team where campaign_id = :id order by id desc limit 100")
                .param("id", campaign.value())
                .query(Row.mapper(row -> row.number("id")))
                .list();
    }

    /** What follows is its deadline's, as for any other. */
    @Transactional
    public void closes(long team, Instant at) {
        var moved = db.sql("update group_team set closes_at = :at where id = :id and state = 'OPEN'")
                .param("id", team)
                .param("at", Timestamp.from(at))
                .update();
        if (moved == 1) {
            deadlines.set("groupbuy.team", team, at);
        }
    }
}
