package io.juhui.marketing.groupbuy;

import io.juhui.frame.campaign.Campaign;
import io.juhui.frame.campaign.CampaignDesk;
import io.juhui.frame.campaign.CampaignTerms;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Opens campaigns for other rooms, under the same checks as the console. */
@Component
public class GroupBuyCampaigns {

    private final CampaignDesk desk;
    private final GroupBuys rules;
    private final GroupBuyCheck check;

    GroupBuyCampaigns(CampaignDesk desk, GroupBuys rules, GroupBuyCheck check) {
        this.desk = desk;
        this.rules = rules;
        this.check = check;
    }

    /** A draft. */
    @Transactional
    public Campaign open(CampaignTerms terms, GroupBuyTerms rule) {
        check.check(terms, rule);
        return desk.create(GroupBuys.KIND, terms, id -> rules.store(id, rule));
    }
}
