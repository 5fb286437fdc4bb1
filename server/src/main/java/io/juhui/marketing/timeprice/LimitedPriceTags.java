package io.juhui.marketing.timeprice;

import io.juhui.goods.catalog.SkuId;
import io.juhui.goods.catalog.spi.PriceTags;
import java.time.Clock;
import java.util.HashMap;
import java.util.Map;
import org.springframework.stereotype.Component;

/** Shows the limited price on product pages; it is the same deal that the quote uses, so shown equals charged (M08). */
@Component
class LimitedPriceTags implements PriceTags {

    private final LimitedPrices prices;
    private final Clock clock;

    LimitedPriceTags(LimitedPrices prices, Clock clock) {
        this.prices = prices;
        this.clock = clock;
    }

    @Override
    public Map<SkuId, PriceTag> now() {
        var at = clock.instant();
        var tags = new HashMap<SkuId, PriceTag>();
        prices.all()
                .forEach((sku, deals) -> prices.deal(sku, at)
                        .ifPresent(deal -> tags.put(
                                new SkuId(sku),
                                new PriceTag(deal.price(), deal.window().end(), "限时价"))));
        return tags;
    }
}
