/**
 * The buyer's cart 购物车 (T3): lines of SKUs, priced anew at every look with the same engine that prices orders.
 *
 * <p>Invariants: at most 100 lines a buyer; a quantity never passes what one statement found room for, so adds from two devices
 * sum exactly; an anonymous cart is taken over once, however often log-ins bring it; lines that were bought leave in the
 * transaction that places the order. Stock and prices shown are hints: placing decides (A04).
 */
@org.jspecify.annotations.NullMarked
@ApplicationModule(
        displayName = "cart 购物车",
        allowedDependencies = {
            "goods.catalog",
            "goods.inventory",
            "party.identity :: spi",
            "trade.pricing",
            "trade.ordering",
            "trade.placing",
            "trade.placing :: spi",
            "platform.store",
            "platform.jobs",
            "platform.web"
        })
package io.juhui.trade.cart;

import org.springframework.modulith.ApplicationModule;
