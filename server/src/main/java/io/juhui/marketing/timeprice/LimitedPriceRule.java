package io.juhui.marketing.timeprice;

import io.juhui.kernel.Actor.BuyerId;
import io.juhui.trade.pricing.Basket;
import io.juhui.trade.pricing.Lane;
import io.juhui.trade.pricing.spi.Offer;
import io.juhui.trade.pricing.spi.PriceRule;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.springframework.stereotype.Component;

/** Proposes the limited price line by line; it stacks with every later lane. */
@Component
class LimitedPriceRule implements PriceRule {

    private final LimitedPrices prices;

    LimitedPriceRule(LimitedPrices prices) {
        this.prices = prices;
    }

    @Override
    public Lane lane() {
        return Lane.PRICE;
    }

    @Override
    public List<Offer> propose(Basket soFar, Optional<BuyerId> buyer, Instant at) {
        var offers = new ArrayList<Offer>();
        for (var line : soFar.lines()) {
            prices.deal(line.skuId(), at).ifPresent(deal -> {
                var saving = line.unitBase().minus(deal.price()).times(line.quantity());
                if (saving.isPositive()) {
                    offers.add(new Offer(
                            "timeprice", deal.campaign(), deal.name(), Map.of(line.number(), saving), Set.of()));
                }
            });
        }
        return offers;
    }
}
