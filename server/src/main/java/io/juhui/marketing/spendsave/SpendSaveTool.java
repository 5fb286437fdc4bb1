package io.juhui.marketing.spendsave;

import io.juhui.frame.campaign.Campaign;
import io.juhui.frame.campaign.CampaignId;
import io.juhui.frame.campaign.Limits.LimitKind;
import io.juhui.frame.campaign.PriceFloor;
import io.juhui.frame.campaign.spi.CampaignTool;
import io.juhui.kernel.Words;
import io.juhui.trade.pricing.Lane;
import java.util.Set;
import org.springframework.stereotype.Component;

/** What the campaigns' frame has to know of spend-and-save. */
@Component
class SpendSaveTool implements CampaignTool {

    private final SpendSaves rules;

    SpendSaveTool(SpendSaves rules) {
        this.rules = rules;
    }

    @Override
    public String kind() {
        return SpendSaveRule.KIND;
    }

    @Override
    public Words words() {
        return new Words("满减满折", "Spend and save");
    }

    @Override
    public Lane lane() {
        return Lane.PROMOTION;
    }

    @Override
    public boolean exclusive() {
        return false;
    }

    @Override
    public Set<LimitKind> limits() {
        return Set.of(LimitKind.TIMES_PER_PERSON);
    }

    @Override
    public Words summary(CampaignId campaign) {
        return rules.remembered(campaign)
                .or(() -> rules.find(campaign)) // one that is being made
                .map(SavingWords::of)
                .orElse(new Words("", ""));
    }

    @Override
    public void ready(Campaign campaign) {
        SavingCheck.check(require(campaign.id()));
    }

    @Override
    public void copy(CampaignId from, CampaignId to) {
        rules.store(to, require(from));
    }

    @Override
    public PriceFloor floor(CampaignId campaign) {
        var rule = require(campaign);
        return (_, before) -> rule.lowest(before);
    }

    private Saving require(CampaignId campaign) {
        return rules.find(campaign).orElseThrow(SpendSaveProblem.NO_SUCH::problem);
    }
}
