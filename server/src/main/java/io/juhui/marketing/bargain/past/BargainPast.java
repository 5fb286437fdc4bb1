package io.juhui.marketing.bargain.past;

import io.juhui.frame.campaign.CampaignId;
import io.juhui.kernel.Actor.BuyerId;
import io.juhui.marketing.bargain.LaunchId;
import io.juhui.platform.jobs.Deadlines;
import io.juhui.platform.store.Row;
import java.sql.Timestamp;
import java.time.Instant;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Lets help for a launch end at another time than it would. */
@Component
public class BargainPast {

    private final JdbcClient db;
    private final Deadlines deadlines;

    BargainPast(JdbcClient db, Deadlines deadlines) {
        this.db = db;
        this.deadlines = deadlines;
    }

    public LaunchId newest(CampaignId campaign, BuyerId owner) {
        return db.sql("""
                select id
                  from bargain_launch
                 where campaign_id = :campaign
                   and owner_id = :owner
                 order by id desc
                 limit 1
                """)
                .param("campaign", campaign.value())
                .param("owner", owner.value())
                .query(Row.mapper(row -> row.id("id", LaunchId::new)))
                .single();
    }

    /** The time to pay begins then; what follows is its deadline's, as for any other. */
    @Transactional
    public void closes(LaunchId launch, Instant at) {
        var moved = db.sql("""
                update bargain_launch
                   set closes_at = :at, pay_until = :at::timestamptz + (pay_until - closes_at)
                 where id = :id
                   and state = 'OPEN'
                """)
                .param("id", launch.value())
                .param("at", Timestamp.from(at))
                .update();
        if (moved == 1) {
            deadlines.set("bargain.launch", launch.value(), at);
        }
    }
}
