/**
 * Paid member cards 付费会员卡 (R44): who has one pays less for goods, is carried to for nothing, and gets a reward for buying it and
 * another every so many days.
 *
 * <p>A card is bought as a {@code money.payable}, for some months. What is paid begins at once, or where the buyer's card ends now; the
 * holding's row is locked by that, so two payments follow each other. The card's price is an offer in lane PRICE beside the level's, and the
 * better one of both acts. Each period of a purchase gives once, by its key; after downtime what was missed is caught up with, and a refund
 * stops what is to come. The last purchase can be refunded for the days that are left, less what its rewards gave.
 *
 * <p>Invariants, recounted by the audit: a holding ends where its last paid purchase does; periods of a purchase are gapless, none before its
 * time, and what is still to come has its deadline.
 */
@org.jspecify.annotations.NullMarked
@ApplicationModule(
        displayName = "membercard 付费会员卡",
        allowedDependencies = {
            "frame.campaign",
            "frame.campaign :: spi",
            "frame.reward",
            "goods.catalog",
            "goods.catalog :: spi",
            "money.ledger",
            "money.payable",
            "money.payable :: spi",
            "money.payment",
            "party.identity",
            "party.membership",
            "trade.pricing",
            "trade.pricing :: spi",
            "platform.store",
            "platform.web",
            "platform.jobs",
            "platform.settings",
            "platform.audit"
        })
package io.juhui.marketing.membercard;

import org.springframework.modulith.ApplicationModule;
