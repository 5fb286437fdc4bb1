/**
 * Membership 会员: levels by growth, benefits that act, tags, segments 群体, signing in 签到, and what is earned by all of it.
 *
 * <p>Invariants: a member's growth is what his causes gave in the last twelve months, without what is frozen; his level is the
 * highest that his growth reaches, changed in the transaction that changes the growth (R45). Growth of an order is frozen until its
 * after-sale window closes, and what was refunded gave none (R22, R23). One sign-in a shop day, one birthday gift a year. A tag given
 * by hand is never taken away by its rule. Every change of a member's standing holds his row locked, so changes come one after
 * the other; an order only leaves a row of work, and is worked off after it.
 *
 * <p>{@link io.juhui.party.membership.MemberFact} is one narrow row, kept up by listeners; rules read it in memory and segments count it.
 */
@org.jspecify.annotations.NullMarked
@ApplicationModule(
        displayName = "membership 会员等级",
        allowedDependencies = {
            "frame.campaign",
            "frame.campaign :: spi",
            "goods.catalog",
            "goods.catalog :: spi",
            "insight.behaviour",
            "insight.behaviour :: spi",
            "money.ledger",
            "party.identity",
            "party.identity :: spi",
            "platform.audit",
            "platform.jobs",
            "platform.media",
            "platform.settings",
            "platform.store",
            "platform.web",
            "reach.notice",
            "reach.sharing :: spi",
            "trade.ordering",
            "trade.ordering :: spi",
            "trade.placing :: spi",
            "trade.pricing",
            "trade.pricing :: spi",
            "trade.review :: spi"
        })
package io.juhui.party.membership;

import org.springframework.modulith.ApplicationModule;
