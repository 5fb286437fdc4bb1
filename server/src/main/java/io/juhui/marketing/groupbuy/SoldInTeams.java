package io.juhui.marketing.groupbuy;

import io.juhui.frame.campaign.CampaignState;
import io.juhui.frame.campaign.Campaigns;
import io.juhui.frame.campaign.SkuRef;
import io.juhui.trade.ordering.Draft;
import org.springframework.stereotype.Component;

/** Goods that a running group buy does not sell one by one; from memory. */
@Component
class SoldInTeams {

    private final Campaigns campaigns;
    private final GroupBuys rules;

    SoldInTeams(Campaigns campaigns, GroupBuys rules) {
        this.campaigns = campaigns;
        this.rules = rules;
    }

    void requireSoldAlone(Draft draft) {
        for (var campaign : campaigns.of(GroupBuys.KIND)) {
            if (campaign.state(draft.at()) == CampaignState.RUNNING
                    && rules.remembered(campaign.id())
                            .filter(rule -> !rule.single())
                            .isPresent()
                    && draft.lines().stream().anyMatch(line -> campaign.covers(SkuRef.of(line.offer())))) {
                throw GroupBuyProblem.ONLY_IN_TEAMS.problem().with("campaignId", campaign.id());
            }
        }
    }
}
