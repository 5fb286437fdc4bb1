package io.juhui.marketing.pointsoff;

import io.juhui.frame.campaign.Campaigns;
import io.juhui.marketing.pointsoff.PointsOffOffers.Running;
import io.juhui.trade.points.PointsFact;
import io.juhui.trade.pricing.Basket;
import io.juhui.trade.pricing.Lane;
import io.juhui.trade.pricing.Pick;
import io.juhui.trade.pricing.Situation;
import io.juhui.trade.pricing.spi.PriceRule;
import io.juhui.trade.pricing.spi.Proposals;
import java.util.List;
import org.springframework.stereotype.Component;

/** Asks the campaigns of this tool what the buyer's points save. */
@Component
class PointsOffRule implements PriceRule {

    /** Of the rule, its effects on an order, its teasers and its campaigns. */
    static final String KIND = "pointsoff";

    static final String PICK = "points";

    private final Campaigns campaigns;
    private final PointsRates rates;

    PointsOffRule(Campaigns campaigns, PointsRates rates) {
        this.campaigns = campaigns;
        this.rates = rates;
    }

    @Override
    public Lane lane() {
        return Lane.POINTS;
    }

    /** How many points may go at the most. */
    static long picked(List<Pick> picks) {
        return picks.stream()
                .filter(pick -> pick.kind().equals(PICK))
                .mapToLong(Pick::amount)
                .sum();
    }

    @Override
    public Proposals propose(Basket soFar, Situation situation) {
        var running = campaigns.of(KIND).stream()
                .filter(campaign -> campaigns.mayHear(campaign, situation))
                .flatMap(campaign -> rates.remembered(campaign.id()).stream()
                        .map(rate -> new Running(campaign, rate, campaigns.opening(campaign, situation))))
                .toList();
        return PointsOffOffers.of(running, soFar, PointsFact.of(situation), picked(situation.picks()));
    }
}
