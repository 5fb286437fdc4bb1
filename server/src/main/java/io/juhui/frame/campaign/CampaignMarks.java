package io.juhui.frame.campaign;

import java.time.Instant;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Publishes, pauses, resumes, stops and fuses: each one guarded statement, which answers whether it was so. */
@Component
class CampaignMarks {

    private final JdbcClient db;
    private final PublishedCampaigns published;

    CampaignMarks(JdbcClient db, PublishedCampaigns published) {
        this.db = db;
        this.published = published;
    }

    /** @param belowCostBy who said that goods may be sold below cost, or 0 */
    boolean publish(CampaignId id, Instant at, long belowCostBy) {
        return mark(db.sql("""
                update campaign
                   set published_at = :at::timestamptz, below_cost_by = nullif(:by, 0), version = version + 1
                 where id = :id
                   and published_at is null
                   and stopped_at is null
                   and ends_at > :at::timestamptz
                """).param("by", belowCostBy), id, at);
    }

    boolean pause(CampaignId id, Instant at) {
        return mark(db.sql("""
                update campaign
                   set paused_at = :at::timestamptz, version = version + 1
                 where id = :id
                   and published_at is not null
                   and paused_at is null
                   and stopped_at is null
                   and ends_at > :at::timestamptz
                """), id, at);
    }

    /** Also after its fuse blew. */
    boolean resume(CampaignId id, Instant at) {
        return mark(db.sql("""
                update campaign
                   set paused_at = null, fused_at = null, version = version + 1
                 where id = :id
                   and (paused_at is not null or fused_at is not null)
                   and stopped_at is null
                   and ends_at > :at::timestamptz
                """), id, at);
    }

    boolean stop(CampaignId id, Instant at) {
        return mark(db.sql("""
                update campaign
                   set stopped_at = :at::timestamptz, version = version + 1
                 where id = :id
                   and published_at is not null
                   and stopped_at is null
                   and ends_at > :at::timestamptz
                """), id, at);
    }

    boolean fuse(CampaignId id, Instant at) {
        return mark(db.sql("""
                update campaign
                   set fused_at = :at::timestamptz, version = version + 1
                 where id = :id
                   and fused_at is null
                   and stopped_at is null
                """), id, at);
    }

    private boolean mark(JdbcClient.StatementSpec statement, CampaignId id, Instant at) {
        var done = statement.param("id", id.value()).param("at", at.toString()).update() == 1;
        if (done) {
            published.changing();
        }
        return done;
    }
}
