package io.juhui.marketing.pointsoff;

import io.juhui.frame.campaign.Campaign;
import io.juhui.frame.campaign.CampaignId;
import io.juhui.frame.campaign.Limits.LimitKind;
import io.juhui.frame.campaign.PriceFloor;
import io.juhui.frame.campaign.spi.CampaignTool;
import io.juhui.kernel.Money;
import io.juhui.kernel.Words;
import io.juhui.trade.pricing.Lane;
import java.util.Set;
import org.springframework.stereotype.Component;

/** What the campaigns' frame has to know of points off. */
@Component
class PointsOffTool implements CampaignTool {

    static final Words WORDS = new Words("积分抵扣", "Points off");

    private final PointsRates rates;

    PointsOffTool(PointsRates rates) {
        this.rates = rates;
    }

    @Override
    public String kind() {
        return PointsOffRule.KIND;
    }

    @Override
    public Words words() {
        return WORDS;
    }

    @Override
    public Lane lane() {
        return Lane.POINTS;
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
        return rates.remembered(campaign)
                .or(() -> rates.find(campaign)) // one that is being made
                .map(PointsOffWords::of)
                .orElse(new Words("", ""));
    }

    /** A rate is never missing and always makes sense: each number is bounded by itself. */
    @Override
    public void ready(Campaign campaign) {
        require(campaign.id());
    }

    @Override
    public void copy(CampaignId from, CampaignId to) {
        rates.store(to, require(from));
    }

    /** An order of one unit may be saved whole, as far as the bound goes. */
    @Override
    public PriceFloor floor(CampaignId campaign) {
        var most = require(campaign).most();
        return (_, before) -> most == null ? Money.ZERO : before.minus(most).max(Money.ZERO);
    }

    private PointsRate require(CampaignId campaign) {
        return rates.find(campaign).orElseThrow(PointsOffProblem.NO_SUCH::problem);
    }
}
