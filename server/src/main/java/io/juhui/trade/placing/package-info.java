/**
 * Placing 下单: from a quote to an order that is there, many at once (T5).
 *
 * <p>Invariants: an acknowledged order is durable; one Idempotency-Key is one order; whatever an order needs of a room is taken in
 * the transaction that places it; the price placed is the price quoted. It makes {@code ordering}'s drafts and has them written;
 * what becomes of an order afterwards is not its business.
 */
@org.jspecify.annotations.NullMarked
@ApplicationModule(
        displayName = "placing 下单",
        allowedDependencies = {
            "goods.catalog",
            "goods.catalog :: spi",
            "goods.inventory",
            "party.member",
            "trade.ordering",
            "trade.ordering :: spi",
            "trade.ordering :: view",
            "trade.pricing",
            "trade.pricing :: spi",
            "platform.store",
            "platform.web",
            "platform.settings"
        })
package io.juhui.trade.placing;

import org.springframework.modulith.ApplicationModule;
