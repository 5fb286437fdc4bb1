package io.juhui.marketing.topup;

import io.juhui.frame.campaign.Campaign;
import io.juhui.frame.campaign.CampaignDesk;
import io.juhui.frame.campaign.CampaignTerms;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Opens campaigns for other rooms, under the same checks as the console. */
@Component
public class TopUpCampaigns {

    private final CampaignDesk desk;
    private final TopUpRules rules;
    private final TopUpCheck check;

    TopUpCampaigns(CampaignDesk desk, TopUpRules rules, TopUpCheck check) {
        this.desk = desk;
        this.rules = rules;
        this.check = check;
    }

    /** A draft. */
    @Transactional
    public Campaign open(CampaignTerms terms, TopUpRule rule) {
        check.check(terms, rule);
        return desk.create(TopUpTool.KIND, terms, id -> rules.store(id, rule));
    }
}
