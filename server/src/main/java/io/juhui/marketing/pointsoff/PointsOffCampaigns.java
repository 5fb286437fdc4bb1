package io.juhui.marketing.pointsoff;

import io.juhui.frame.campaign.Campaign;
import io.juhui.frame.campaign.CampaignDesk;
import io.juhui.frame.campaign.CampaignTerms;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Opens campaigns for other rooms. */
@Component
public class PointsOffCampaigns {

    private final CampaignDesk desk;
    private final PointsRates rates;

    PointsOffCampaigns(CampaignDesk desk, PointsRates rates) {
        this.desk = desk;
        this.rates = rates;
    }

    /** A draft. */
    @Transactional
    public Campaign open(CampaignTerms terms, PointsRate rate) {
        return desk.create(PointsOffRule.KIND, terms, id -> rates.store(id, rate));
    }
}
