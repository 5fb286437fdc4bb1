package io.juhui.frame.campaign;

import io.juhui.kernel.TimeWindow;
import java.sql.Timestamp;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** What went before, for the demonstration: campaigns that are over, and a fuse that has blown. */
@Component
public class CampaignPast {

    private final JdbcClient db;
    private final PublishedCampaigns published;
    private final CampaignFuse fuse;

    CampaignPast(JdbcClient db, PublishedCampaigns published, CampaignFuse fuse) {
        this.db = db;
        this.published = published;
        this.fuse = fuse;
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
