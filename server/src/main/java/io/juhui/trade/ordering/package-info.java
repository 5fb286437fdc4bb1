/**
 * Orders 订单: paying, cancelling, giving back, receiving, and every state in between (T7, T8); {@code placing} makes them.
 *
 * <p>Invariants: what was reserved for an order is given back exactly once; status moves only along {@link io.juhui.trade.ordering.OrderStatus#mayBecome}, by one guarded
 * statement; Σ lines = order; each unit of a line is open, sent or refunded, and one guarded statement moves it, so that no unit
 * is both. Rooms keep a paid order from shipping by a named hold.
 */
@org.jspecify.annotations.NullMarked
@ApplicationModule(
        displayName = "ordering 订单",
        allowedDependencies = {
            "goods.catalog",
            "goods.catalog :: spi",
            "goods.inventory",
            "goods.inventory :: past",
            "money.payment",
            "money.payment :: past",
            "money.payment :: spi",
            "party.identity",
            "party.identity :: spi",
            "party.member",
            "trade.pricing",
            "trade.pricing :: spi",
            "reach.notice",
            "platform.store",
            "platform.web",
            "platform.jobs",
            "platform.settings",
            "platform.audit"
        })
package io.juhui.trade.ordering;

import org.springframework.modulith.ApplicationModule;
