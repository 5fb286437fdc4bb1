package io.juhui.marketing.spendsave;

import io.juhui.frame.campaign.Campaign;
import io.juhui.frame.campaign.CampaignDesk;
import io.juhui.frame.campaign.CampaignTerms;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Opens campaigns for other rooms, under the same checks as the console. */
@Component
public class SpendSaveCampaigns {

    private final CampaignDesk desk;
    private final SpendSaves rules;

    SpendSaveCampaigns(CampaignDesk desk, SpendSaves rules) {
        this.desk = desk;
        this.rules = rules;
    }

    /** A draft. */
    @Transactional
    public Campaign open(CampaignTerms terms, Saving rule) {
        SavingCheck.check(rule);
        return desk.create(SpendSaveRule.KIND, terms, id -> rules.store(id, rule));
    }
}
