/**
 * Coupons 优惠券 (lane COUPON): so much less, from a threshold on or without one, for who holds one. A template <em>has</em> a campaign: its
 * window is when it can be claimed, its scope what it is good for, its budget the most that what was claimed can cost.
 *
 * <p>Claiming counts against total, person and budget under the template's one narrow row, on the road of hot writes (R24). What was
 * claimed stays good until its own end, whatever becomes of the campaign, and its rule does not change any more. An order
 * takes a coupon in the batch that places it, under the coupon's lock: one coupon, one order for each of its uses. A cancelled
 * order, or one that was given back whole, gives it back with its old end, or a day's grace where that has passed (R21). A merchant who voids a template voids what orders hold too: such an
 * order keeps what it takes off, and what it gives back is void.
 *
 * <p>Invariants: claimed ≤ total, and the most it can cost ≤ budget; taken and used are what its orders say; a coupon that has
 * ended is never offered. What state a coupon is in follows from its counts, its marks and the clock.
 */
@org.jspecify.annotations.NullMarked
@ApplicationModule(
        displayName = "coupon 优惠券",
        allowedDependencies = {
            "frame.campaign",
            "frame.campaign :: spi",
            "frame.reward",
            "frame.reward :: spi",
            "goods.catalog",
            "goods.catalog :: spi",
            "reach.notice",
            "trade.ordering",
            "trade.ordering :: spi",
            "trade.placing",
            "trade.placing :: spi",
            "trade.pricing",
            "trade.pricing :: spi",
            "trade.review :: spi",
            "platform.audit",
            "platform.jobs",
            "platform.settings",
            "platform.store",
            "platform.web"
        })
package io.juhui.marketing.coupon;

import org.springframework.modulith.ApplicationModule;
