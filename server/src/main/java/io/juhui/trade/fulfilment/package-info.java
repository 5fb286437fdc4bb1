/**
 * From paid to in hand: packages with their traces, pickup points and codes, and the buyer's reminder to ship (T7, T8, T11).
 *
 * <p>Invariants: of each line never more units are sent than were ordered, by one guarded statement; packing and cancelling
 * never both succeed, because the first package locks and marks the order; a pickup code opens one order once; an order counts
 * as delivered when every one of its packages has been signed for. Carriers are asked outside any transaction, and what they
 * tell by themselves is believed only with their signature.
 */
@org.jspecify.annotations.NullMarked
@ApplicationModule(
        displayName = "fulfilment 履约",
        allowedDependencies = {
            "goods.catalog",
            "trade.ordering",
            "trade.ordering :: spi",
            "trade.ordering :: view",
            "platform.store",
            "platform.web",
            "platform.jobs",
            "platform.settings",
            "platform.audit",
            "platform.gateway",
            "reach.notice"
        })
package io.juhui.trade.fulfilment;

import org.springframework.modulith.ApplicationModule;
