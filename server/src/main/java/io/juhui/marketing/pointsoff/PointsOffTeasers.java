package io.juhui.marketing.pointsoff;

import io.juhui.frame.campaign.CampaignId;
import io.juhui.frame.campaign.Campaigns;
import io.juhui.frame.campaign.spi.CampaignTeasers;
import io.juhui.goods.catalog.Skus;
import io.juhui.kernel.Words;
import java.time.Clock;
import java.util.Optional;
import org.springframework.stereotype.Component;

/** 100 积分抵 1 元 on the pages of goods that take part. Where several are open one is told of; the one that saves most acts. */
@Component
class PointsOffTeasers extends CampaignTeasers<PointsRate> {

    private static final Words TITLE = new Words("积分抵扣", "Points off");

    private final PointsRates rates;

    PointsOffTeasers(Campaigns campaigns, PointsRates rates, Skus skus, Clock clock) {
        super(PointsOffRule.KIND, TITLE, campaigns, skus, clock);
        this.rates = rates;
    }

    @Override
    protected Optional<PointsRate> rule(CampaignId campaign) {
        return rates.remembered(campaign);
    }

    @Override
    protected Words words(PointsRate rate) {
        return PointsOffWords.of(rate);
    }
}
