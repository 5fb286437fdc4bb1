/**
 * Points off 积分抵扣 (lane POINTS): a buyer who says so pays a part with points, as many as needed and no more (R6).
 *
 * <p>A campaign has a rate (points for one yuan), the most an order may save, and how many points one must have to use any. One campaign
 * acts on an order, the one that saves most; what it saves is split over its lines by what they cost, and the points by what they save.
 * The pick {@code points} says how many points may go at most; while it is not there, or also when it is, the confirm page is told what
 * could be saved with how many.
 *
 * <p>Everything that campaigns share is {@code frame.campaign}'s; holding, spending and giving back points is {@code trade.points}'s.
 */
@org.jspecify.annotations.NullMarked
@ApplicationModule(
        displayName = "pointsoff 积分抵扣",
        allowedDependencies = {
            "frame.campaign",
            "frame.campaign :: spi",
            "goods.catalog",
            "goods.catalog :: spi",
            "trade.pricing",
            "trade.pricing :: spi",
            "trade.ordering",
            "trade.points",
            "trade.points :: spi",
            "platform.store",
            "platform.web"
        })
package io.juhui.marketing.pointsoff;

import org.springframework.modulith.ApplicationModule;
