package io.juhui.marketing.spendsave;

import io.juhui.frame.campaign.CampaignId;
import io.juhui.frame.campaign.Campaigns;
import io.juhui.frame.campaign.spi.CampaignTeasers;
import io.juhui.goods.catalog.Skus;
import io.juhui.kernel.Words;
import java.time.Clock;
import java.util.Optional;
import org.springframework.stereotype.Component;

/** 满100减20 on the pages of goods that take part. Where several are open one is told of; all of them act. */
@Component
class SpendSaveTeasers extends CampaignTeasers<Saving> {

    private static final Words TITLE = new Words("满减满折", "Spend and save");

    private final SpendSaves rules;

    SpendSaveTeasers(Campaigns campaigns, SpendSaves rules, Skus skus, Clock clock) {
        super(SpendSaveRule.KIND, TITLE, campaigns, skus, clock);
        this.rules = rules;
    }

    @Override
    protected Optional<Saving> rule(CampaignId campaign) {
        return rules.remembered(campaign);
    }

    @Override
    protected Words words(Saving rule) {
        return SavingWords.of(rule);
    }
}
