package io.juhui.frame.campaign;

import java.util.Collection;
import java.util.List;
import org.springframework.stereotype.Component;

/** Campaigns as they are stored, whatever has become of them: for a tool whose gifts outlive their campaigns. */
@Component
public class StoredCampaigns {

    private final CampaignRows rows;

    StoredCampaigns(CampaignRows rows) {
        this.rows = rows;
    }

    /** In the order of their ids. */
    public List<Campaign> of(Collection<CampaignId> ids) {
        return rows.of(ids);
    }

    /** The newest of one tool, from behind the one named. */
    public List<Campaign> newest(String tool, long before, int most) {
        return rows.newest(tool, null, before, most);
    }
}
