/**
 * What all campaigns share 活动 (C1–C7): name, half-open window, channels, audience, goods scope, limits, budget with its fuse, pause, stop
 * and clone. A tool's row <em>has</em> a campaign; it is no kind of one.
 *
 * <p>What a campaign is at an instant is derived from the clock and four marks (published, paused, stopped, fuse blown), never stored.
 * All published campaigns are in memory on every node; audience and scope are decided there, without a read. What a buyer has
 * used of a limit is a fact, and is decided again under the buyer's lock when the order is placed; what a budget has left is
 * decided under the budget's row. A spent budget blows the fuse: the campaign pauses by itself and the staff are told.
 *
 * <p>One SKU is in one exclusive-price campaign at a time, kept by an exclusion constraint (C5).
 */
@org.jspecify.annotations.NullMarked
@ApplicationModule(
        displayName = "campaign 活动框架",
        allowedDependencies = {
            "goods.catalog",
            "goods.catalog :: spi",
            "trade.pricing",
            "trade.pricing :: spi",
            "trade.ordering",
            "trade.ordering :: spi",
            "trade.placing :: spi",
            "reach.notice",
            "platform.store",
            "platform.web",
            "platform.audit"
        })
package io.juhui.frame.campaign;

import org.springframework.modulith.ApplicationModule;
