package io.juhui.marketing.topup;

import io.juhui.frame.campaign.Campaign;
import io.juhui.frame.campaign.Campaigns;
import io.juhui.kernel.Actor.BuyerId;
import io.juhui.trade.pricing.Channel;
import java.util.List;
import org.springframework.stereotype.Component;

/** Which campaigns are open to a buyer now. */
@Component
class TopUpOffers {

    private final Campaigns campaigns;
    private final TopUpRules rules;
    private final TopUpRows rows;

    TopUpOffers(Campaigns campaigns, TopUpRules rules, TopUpRows rows) {
        this.campaigns = campaigns;
        this.rules = rules;
        this.rows = rows;
    }

    List<Bonus.Open> open(BuyerId buyer, Channel channel) {
        var all = campaigns.of(TopUpTool.KIND);
        if (all.isEmpty()) {
            return List.of();
        }
        var situation = campaigns.situation(buyer, channel);
        var had = rows.had(buyer);
        return all.stream()
                .filter(campaign -> campaigns.opening(campaign, situation).isOpen())
                .filter(campaign -> most(campaign) == 0 || had.getOrDefault(campaign.id(), 0) < most(campaign))
                .flatMap(campaign ->
                        rules.remembered(campaign.id()).stream().map(rule -> new Bonus.Open(campaign.id(), rule)))
                .toList();
    }

    /** How often a person may have its bonus; 0 for no limit. Counted here, since a top-up is no order. */
    static int most(Campaign campaign) {
        return campaign.terms().limits().timesPerPerson();
    }

    int most(Bonus bonus) {
        return campaigns.find(bonus.campaign()).map(TopUpOffers::most).orElse(0);
    }
}
