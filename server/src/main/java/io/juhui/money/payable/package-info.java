/**
 * Payables 应付: what buyers pay for that is no order, top-ups and cards, by the same code of the gateway as orders: late, double and wrong
 * notices behave alike (R12).
 *
 * <p>A payable is waiting, paid or closed. Of each kind a buyer has one that waits; who wants another gives that up first. It is closed at
 * the gateway before it is closed here, and money that comes after that goes back by itself. The room whose kind it is hears of it in the
 * transaction of what happened.
 */
@org.jspecify.annotations.NullMarked
@ApplicationModule(
        displayName = "payable 应付",
        allowedDependencies = {
            "money.payment",
            "money.payment :: spi",
            "platform.store",
            "platform.web",
            "platform.jobs",
            "platform.settings",
            "platform.audit"
        })
package io.juhui.money.payable;

import org.springframework.modulith.ApplicationModule;
