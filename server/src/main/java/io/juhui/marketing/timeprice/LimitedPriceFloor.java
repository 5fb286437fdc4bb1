package io.juhui.marketing.timeprice;

import io.juhui.frame.campaign.spi.StandingPrice;
import io.juhui.goods.catalog.SkuOffer;
import io.juhui.kernel.Money;
import io.juhui.kernel.TimeWindow;
import io.juhui.kernel.Words;
import io.juhui.trade.pricing.Lane;
import java.util.List;
import org.springframework.stereotype.Component;

/** Counts limited prices in where the margin of a campaign is reckoned. */
@Component
class LimitedPriceFloor implements StandingPrice {

    private final LimitedPrices prices;

    LimitedPriceFloor(LimitedPrices prices) {
        this.prices = prices;
    }

    @Override
    public Words words() {
        return new Words("限时价", "Limited price");
    }

    @Override
    public Lane lane() {
        return Lane.PRICE;
    }

    @Override
    public Money lowest(SkuOffer sku, Money before, TimeWindow window) {
        var lowest = before;
        for (var deal : prices.all().getOrDefault(sku.sku().value(), List.of())) {
            if (deal.window().overlaps(window)) {
                lowest = lowest.min(deal.price());
            }
        }
        return lowest;
    }
}
