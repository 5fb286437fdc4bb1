/**
 * Points in orders 积分消费: what of a buyer's points an order takes, whichever tool asks for them. A tool says how many each line costs
 * ({@link io.juhui.trade.points.spi.PointsPrice}); here they are held in the ledger in the batch that places the order, spent when it is
 * paid, let go when it is cancelled unpaid, spent at once where nothing is due. There is one such place, so that two tools of one
 * order never count on the same points.
 *
 * <p>With units that go back their share goes back: ⌊p × k ÷ n⌋ of a line's p points when k of its n units are back in all, so the rest
 * comes with the last, each to the batches it came from (R22). A part of the price that goes back brings none.
 *
 * <p>Invariant, recounted by the audit: what the ledger has taken for an order is what its lines took, less what came back with units.
 */
@org.jspecify.annotations.NullMarked
@ApplicationModule(
        displayName = "points 积分消费",
        allowedDependencies = {
            "money.ledger",
            "trade.pricing",
            "trade.pricing :: spi",
            "trade.ordering",
            "trade.ordering :: spi",
            "trade.placing :: spi",
            "platform.store",
            "platform.audit"
        })
package io.juhui.trade.points;

import org.springframework.modulith.ApplicationModule;
