package io.juhui.frame.campaign;

import io.juhui.kernel.TimeWindow;
import io.juhui.platform.store.Row;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * Campaigns whatever has become of them, for a tool whose gifts outlive their campaigns; and what went before, for the demonstration:
 * campaigns that are over, and a fuse that has blown.
 */
@Component
public class CampaignPast {

    private final JdbcClient db;
    private final PublishedCampaigns published;
    private final CampaignFuse fuse;
    private final CampaignRows rows;

    CampaignPast(JdbcClient db, PublishedCampaigns published, CampaignFuse fuse, CampaignRows rows) {
        this.rows = rows;
        this.db = db;
        this.published = published;
        this.fuse = fuse;
    }

    /** In the order of their ids. */
    public List<Campaign> of(Collection<CampaignId> ids) {
        return rows.of(ids);
    }

    /** One that was read earlier, as it stands now: who remembers campaigns is not told when they are published, paused or stopped. */
    public Campaign now(Campaign earlier) {
        return published.find(earlier.id().value()).orElse(earlier);
    }

    /** The names of those that are for these people and not over; drafts too, which would be for nobody. At most so many. */
    public List<String> namesFor(Audience audience, Instant at, int most) {
        return db.sql("""
                select name
                  from campaign
                 where audience_kind = :kind
                   and audience_ids && :ids
                   and stopped_at is null
                   and ends_at > :at
                 order by id desc
                 limit :most
                """)
                .param("kind", audience.kind())
                .param(
                        "ids",
                        audience.ids().stream().mapToLong(AudienceId::value).toArray())
                .param("at", Timestamp.from(at))
                .param("most", most)
                .query(Row.mapper(row -> row.text("name")))
                .list();
    }

    /** The newest of one tool, from behind the one named. */
    public List<Campaign> newest(String tool, long before, int most) {
        return rows.newest(tool, null, before, most);
    }

    /** Lets a published campaign have lasted from and until then. */
    @Transactional
    public void lasted(CampaignId id, TimeWindow window) {
        db.sql("""
                update campaign
                   set starts_at = :starts, ends_at = :ends, published_at = :starts, version = version + 1
                 where id = :id
                   and published_at is not null
                """)
                .param("id", id.value())
                .param("starts", Timestamp.from(window.start()))
                .param("ends", Timestamp.from(window.end()))
                .update();
        published.changing();
    }

    /** As if somebody had wanted more than its budget. */
    @Transactional
    public void spent(CampaignId id) {
        fuse.blow(id);
    }
}
