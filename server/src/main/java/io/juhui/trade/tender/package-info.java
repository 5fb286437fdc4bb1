/**
 * Tenders 支付方式: with which of their own money buyers pay an order (T6): gift card first, then balance, as far as chosen; what is left is due
 * outside, by the gateway. Chosen on the confirm page by picks, changed on the pay page as long as the order is unpaid.
 *
 * <p>What is chosen is held in the ledger when the order is placed, in the batch; spent when the order is paid, let go when it is cancelled
 * unpaid; where nothing is due it is spent at once. Refunds go back outside first, then balance (principal and gift as they were spent), then
 * gift card (R15), or in proportion where the merchant says so.
 *
 * <p>Invariants: the parts of an order sum to what its row says is paid inside; no part gives back more than it gave.
 */
@org.jspecify.annotations.NullMarked
@ApplicationModule(
        displayName = "tender 支付方式",
        allowedDependencies = {
            "money.ledger",
            "money.payment",
            "trade.pricing",
            "trade.pricing :: spi",
            "trade.ordering",
            "trade.ordering :: spi",
            "trade.ordering :: view",
            "trade.placing",
            "trade.placing :: spi",
            "platform.store",
            "platform.web",
            "platform.settings",
            "platform.audit"
        })
package io.juhui.trade.tender;

import org.springframework.modulith.ApplicationModule;
