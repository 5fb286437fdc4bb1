package io.juhui.marketing.timeprice;

import io.juhui.kernel.Words;
import io.juhui.trade.pricing.Basket;
import io.juhui.trade.pricing.HeadStart;
import io.juhui.trade.pricing.Lane;
import io.juhui.trade.pricing.Situation;
import io.juhui.trade.pricing.spi.Offer;
import io.juhui.trade.pricing.spi.PriceRule;
import io.juhui.trade.pricing.spi.Proposals;
import java.util.ArrayList;
import java.util.Map;
import java.util.Set;
import org.springframework.stereotype.Component;

/** Proposes the limited price line by line; it stacks with every later lane. */
@Component
class LimitedPriceRule implements PriceRule {

    /** Of the rule, its effects on an order and its teasers. */
    static final String KIND = "timeprice";

    private final LimitedPrices prices;

    LimitedPriceRule(LimitedPrices prices) {
        this.prices = prices;
    }

    @Override
    public Lane lane() {
        return Lane.PRICE;
    }

    @Override
    public Proposals propose(Basket soFar, Situation situation) {
        var offers = new ArrayList<Offer>();
        for (var line : soFar.lines()) {
            prices.deal(line.skuId(), situation.at(), HeadStart.of(situation)).ifPresent(deal -> {
                var saving = line.unitBase().minus(deal.price()).times(line.quantity());
                if (saving.isPositive()) {
                    offers.add(new Offer(
                            KIND,
                            deal.campaign(),
                            Words.asWritten(deal.name()),
                            Map.of(line.number(), saving),
                            Set.of()));
                }
            });
        }
        return Proposals.of(offers);
    }
}
