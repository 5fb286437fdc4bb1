/**
 * Spend and save 满减满折 (lane PROMOTION): whoever buys for so much, or so many pieces, of a campaign's goods pays so much less, or a
 * part only.
 *
 * <p>A campaign looks at its goods as they stand after lane PRICE. Of its tiers the one that saves the buyer most counts, whatever their
 * order; what it saves is split over all its lines by what they cost. Everything that campaigns share is
 * {@code frame.campaign}'s; this room has a rule for each campaign, and the decision.
 */
@org.jspecify.annotations.NullMarked
@ApplicationModule(
        displayName = "spendsave 满减满折",
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
package io.juhui.marketing.spendsave;

import org.springframework.modulith.ApplicationModule;
