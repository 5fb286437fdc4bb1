/**
 * Lottery 抽奖: a wheel or a grid, chances from four sources, prizes of every kind, and odds that are told before the first draw.
 *
 * <p>A chance is free by day, for a friend who opened what the buyer passed on, for a paid order, or for points; each draw uses exactly
 * one. Draws of a campaign come through one narrow row, which holds the turn, the last hash and how it goes on; so stock, chances and caps
 * are decided in the order of the turns, on the road of hot writes, and what was drawn is durable before it is shown.
 *
 * <p>Which number a turn has follows from a secret seed alone. Its hash is told when the campaign is announced, each draw is hashed
 * together with the one before it, and the seed is told once the campaign has ended: who drew can compute it all again. Odds, prizes and
 * chances are frozen at the start; what changes then changes in favour of members, as a version that stays on record. A prize that
 * is all gone, or one more than a person may win, becomes the fallback that was told from the beginning.
 *
 * <p>Prizes that are no goods are promised as rewards in the transaction of the draw. Goods are ordered for nothing, carriage included, by
 * the pick {@code lottery} within a window; an order that does not stand gives the prize back to be ordered again.
 *
 * <p>Invariants, recounted by the audit: draws are chances used, one each; what is gone of a prize is what was drawn of it, and no more than
 * there are; the chain of hashes is unbroken and ends where the campaign's row says.
 */
@org.jspecify.annotations.NullMarked
@ApplicationModule(
        displayName = "lottery 抽奖",
        allowedDependencies = {
            "frame.campaign",
            "frame.campaign :: spi",
            "frame.reward",
            "goods.catalog",
            "goods.inventory",
            "money.ledger",
            "party.identity",
            "reach.notice",
            "reach.sharing :: spi",
            "trade.ordering",
            "trade.ordering :: spi",
            "trade.placing :: spi",
            "trade.pricing",
            "trade.pricing :: spi",
            "platform.audit",
            "platform.jobs",
            "platform.media",
            "platform.store",
            "platform.web"
        })
package io.juhui.marketing.lottery;

import org.springframework.modulith.ApplicationModule;
