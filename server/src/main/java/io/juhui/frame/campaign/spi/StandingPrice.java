package io.juhui.frame.campaign.spi;

import io.juhui.goods.catalog.SkuOffer;
import io.juhui.kernel.Money;
import io.juhui.kernel.TimeWindow;
import io.juhui.kernel.Words;
import io.juhui.trade.pricing.Lane;

/**
 * Socket: a room without campaigns that makes goods cheaper nonetheless, limited and member prices say; the margin simulator counts it in.
 */
public interface StandingPrice {

    Words words();

    Lane lane();

    /** The lowest that anybody pays for a unit at some time of the window; {@code before} when it says nothing. From memory. */
    Money lowest(SkuOffer sku, Money before, TimeWindow window);
}
