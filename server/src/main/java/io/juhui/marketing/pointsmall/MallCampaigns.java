package io.juhui.marketing.pointsmall;

import io.juhui.frame.campaign.Campaign;
import io.juhui.frame.campaign.CampaignDesk;
import io.juhui.frame.campaign.CampaignTerms;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Opens campaigns for other rooms, under the same checks as the console. */
@Component
public class MallCampaigns {

    private final CampaignDesk desk;
    private final MallItems items;
    private final MallCheck check;

    MallCampaigns(CampaignDesk desk, MallItems items, MallCheck check) {
        this.desk = desk;
        this.items = items;
        this.check = check;
    }

    /** A draft. */
    @Transactional
    public Campaign open(CampaignTerms terms, MallItem item) {
        check.check(terms, item);
        return desk.create(MallTool.KIND, terms, id -> items.store(id, item));
    }
}
