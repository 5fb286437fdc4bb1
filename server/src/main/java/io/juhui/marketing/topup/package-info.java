/**
 * Top-ups 充值: buyers pay money into their balance, and campaigns add a bonus: gift money, points, any kind of reward (R43).
 *
 * <p>A top-up is a {@code money.payable}; its bonus is written down when the buyer goes to pay, and booked with the principal in the
 * transaction of the payment, once. Of all tiers that an amount reaches the one with the largest bonus counts. A refund takes its
 * share of the bonus back first: what is no longer there of the gift is taken off the money that goes back, points are owed. It is never
 * more than the principal that is left, and goes the way it came; gift money is never paid out.
 *
 * <p>Invariants, recounted by the audit: a paid top-up has one transfer with its principal, gift and points; what was given back of it is the
 * sum of its refunds, each with its transfer.
 */
@org.jspecify.annotations.NullMarked
@ApplicationModule(
        displayName = "topup 充值",
        allowedDependencies = {
            "frame.campaign",
            "frame.campaign :: spi",
            "frame.reward",
            "money.ledger",
            "money.payable",
            "money.payable :: spi",
            "money.payment",
            "party.identity",
            "trade.pricing",
            "platform.store",
            "platform.web",
            "platform.settings",
            "platform.audit"
        })
package io.juhui.marketing.topup;

import org.springframework.modulith.ApplicationModule;
