/**
 * Categories, brands, products and their SKUs; what may be shown and sold, and for how much before any offer.
 *
 * <p>The whole catalogue is held in memory as one versioned snapshot. It is refreshed before the request that changed it is
 * answered, and on other nodes within a second. Whether a product is on the shelf is derived from its switch, its schedule and
 * the clock, never stored (F09). Prices that cross out another state where that one comes from, or are not published (R46).
 */
@org.jspecify.annotations.NullMarked
@ApplicationModule(
        displayName = "catalog 商品目录",
        allowedDependencies = {
            "platform.store",
            "platform.web",
            "platform.jobs",
            "platform.media",
            "platform.settings",
            "platform.audit"
        })
package io.juhui.goods.catalog;

import org.springframework.modulith.ApplicationModule;
