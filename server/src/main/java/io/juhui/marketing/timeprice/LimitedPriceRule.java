package io.juhui.marketing.timeprice;

import io.juhui.frame.campaign.Campaigns;
import io.juhui.trade.pricing.Basket;
import io.juhui.trade.pricing.Lane;
import io.juhui.trade.pricing.Nearly;
import io.juhui.trade.pricing.Situation;
import io.juhui.trade.pricing.spi.Offer;
import io.juhui.trade.pricing.spi.PriceRule;
import io.juhui.trade.pricing.spi.Proposals;
import java.util.ArrayList;
import org.springframework.stereotype.Component;

/** Asks each campaign of this tool what it offers; it stacks with every later lane that it does not close. */
@Component
class LimitedPriceRule implements PriceRule {

    private final Campaigns campaigns;
    private final LimitedPrices prices;

    LimitedPriceRule(Campaigns campaigns, LimitedPrices prices) {
        this.campaigns = campaigns;
        this.prices = prices;
    }

    @Override
    public Lane lane() {
        return Lane.PRICE;
    }

    @Override
    public Proposals propose(Basket soFar, Situation situation) {
        var offers = new ArrayList<Offer>();
        var nearly = new ArrayList<Nearly>();
        for (var campaign : campaigns.of(LimitedPrices.KIND)) {
            prices.remembered(campaign.id())
                    .filter(_ -> campaigns.mayHear(campaign, situation))
                    .ifPresent(rule -> {
                        var opening = campaigns.opening(campaign, situation);
                        var left = campaigns.unitsLeft(campaign, situation);
                        var said = LimitedPriceOffers.of(campaign, rule, soFar, opening, left);
                        offers.addAll(said.offers());
                        nearly.addAll(said.nearly());
                    });
        }
        return new Proposals(offers, nearly);
    }
}
