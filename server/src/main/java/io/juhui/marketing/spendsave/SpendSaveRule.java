package io.juhui.marketing.spendsave;

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

/** Asks each campaign of this tool what it offers. */
@Component
class SpendSaveRule implements PriceRule {

    /** Of the rule, its effects on an order, its teasers and its campaigns. */
    static final String KIND = "spendsave";

    private final Campaigns campaigns;
    private final SpendSaves rules;

    SpendSaveRule(Campaigns campaigns, SpendSaves rules) {
        this.campaigns = campaigns;
        this.rules = rules;
    }

    @Override
    public Lane lane() {
        return Lane.PROMOTION;
    }

    @Override
    public Proposals propose(Basket soFar, Situation situation) {
        var offers = new ArrayList<Offer>();
        var nearly = new ArrayList<Nearly>();
        for (var campaign : campaigns.of(KIND)) {
            rules.remembered(campaign.id())
                    .filter(_ -> campaigns.mayHear(campaign, situation))
                    .ifPresent(rule -> {
                        var said = SpendSaveOffers.of(campaign, rule, soFar, campaigns.opening(campaign, situation));
                        offers.addAll(said.offers());
                        nearly.addAll(said.nearly());
                    });
        }
        return new Proposals(offers, nearly);
    }
}
