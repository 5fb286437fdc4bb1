package io.juhui.marketing.bargain;

import io.juhui.frame.campaign.Campaign;
import io.juhui.frame.campaign.CampaignDesk;
import io.juhui.frame.campaign.CampaignId;
import io.juhui.frame.campaign.CampaignTerms;
import io.juhui.goods.catalog.SkuId;
import io.juhui.kernel.Actor.BuyerId;
import io.juhui.trade.pricing.Channel;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Campaigns, launches and helps for other rooms, under the same checks as the doors. */
@Component
public class BargainCampaigns {

    private final CampaignDesk desk;
    private final Bargains rules;
    private final BargainCheck check;
    private final Launching launching;
    private final Helping helping;

    BargainCampaigns(CampaignDesk desk, Bargains rules, BargainCheck check, Launching launching, Helping helping) {
        this.desk = desk;
        this.rules = rules;
        this.check = check;
        this.launching = launching;
        this.helping = helping;
    }

    /** A draft. */
    @Transactional
    public Campaign open(CampaignTerms terms, BargainTerms rule) {
        check.check(terms, rule);
        return desk.create(Bargains.KIND, terms, id -> rules.store(id, rule));
    }

    public LaunchId launch(BuyerId owner, CampaignId campaign, SkuId sku) {
        return launching.launch(owner, campaign, sku, Channel.MINI_PROGRAM);
    }

    public void help(LaunchId launch, BuyerId helper) {
        helping.help(launch, helper);
    }
}
