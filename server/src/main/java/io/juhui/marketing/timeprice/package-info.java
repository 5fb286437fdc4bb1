/**
 * Limited price 限时价: some SKUs cost less for a while (lane PRICE, R2).
 *
 * <p>One SKU is in one limited price at a time, kept by an exclusion constraint (C5); whether an offer holds is derived from
 * the clock, half-open (C1).
 */
@org.jspecify.annotations.NullMarked
@ApplicationModule(
        displayName = "timeprice 限时价",
        allowedDependencies = {
            "frame.campaign :: spi",
            "goods.catalog",
            "goods.catalog :: spi",
            "trade.pricing",
            "trade.pricing :: spi",
            "platform.store",
            "platform.web"
        })
package io.juhui.marketing.timeprice;

import org.springframework.modulith.ApplicationModule;
