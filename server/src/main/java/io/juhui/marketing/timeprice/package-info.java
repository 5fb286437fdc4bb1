/**
 * Limited price 限时价: some SKUs cost less for a while (lane PRICE, R2), for whom and where their campaign is open.
 *
 * <p>Everything that campaigns share is {@code frame.campaign}'s, also that one SKU is in one exclusive price at a time (C5); this
 * room has a price for each SKU of a campaign. A line has the limited price as a whole or not at all: of more units than the limits
 * leave a buyer, none is cheaper.
 */
@org.jspecify.annotations.NullMarked
@ApplicationModule(
        displayName = "timeprice 限时价",
        allowedDependencies = {
            "frame.campaign",
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
