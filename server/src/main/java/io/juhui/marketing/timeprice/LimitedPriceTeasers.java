package io.juhui.marketing.timeprice;

import io.juhui.goods.catalog.SkuId;
import io.juhui.goods.catalog.Teaser;
import io.juhui.goods.catalog.spi.Teasers;
import io.juhui.kernel.Words;
import java.time.Clock;
import java.util.HashMap;
import java.util.Map;
import org.springframework.stereotype.Component;

/** Shows the limited price on pages; it is the same deal that the quote uses, so shown equals charged (M08). */
@Component
class LimitedPriceTeasers implements Teasers {

    private static final Words PRICE = new Words("限时价", "Limited-time price");
    private static final Words TITLE = new Words("限时好价", "Limited-time prices");

    private final LimitedPrices prices;
    private final Clock clock;

    LimitedPriceTeasers(LimitedPrices prices, Clock clock) {
        this.prices = prices;
        this.clock = clock;
    }

    @Override
    public String kind() {
        return LimitedPriceRule.KIND;
    }

    @Override
    public Words title() {
        return TITLE;
    }

    @Override
    public Map<SkuId, Teaser> now() {
        var at = clock.instant();
        var teasers = new HashMap<SkuId, Teaser>();
        prices.all()
                .forEach((sku, _) -> prices.deal(sku, at)
                        .ifPresent(deal -> teasers.put(
                                new SkuId(sku),
                                new Teaser(
                                        kind(),
                                        PRICE,
                                        deal.price(),
                                        true,
                                        deal.window().end(),
                                        ""))));
        return teasers;
    }
}
