/**
 * What carrying costs: templates by piece, weight or volume, by region, free over N, and where nothing is delivered (T5).
 *
 * <p>Charges are split per line so that they can be refunded; the free threshold counts goods after discounts (R8).
 */
@org.jspecify.annotations.NullMarked
@ApplicationModule(
        displayName = "freight 运费",
        allowedDependencies = {
            "trade.pricing",
            "trade.pricing :: spi",
            "goods.catalog",
            "goods.catalog :: spi",
            "party.member",
            "platform.store",
            "platform.web",
            "platform.audit"
        })
package io.juhui.trade.freight;

import org.springframework.modulith.ApplicationModule;
