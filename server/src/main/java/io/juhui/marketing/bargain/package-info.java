/**
 * Bargain 砍价 (lane PRICE, exclusive): somebody launches one for a thing, friends help, each help takes a piece off the price, and who launched
 * it buys at what it has come to.
 *
 * <p>All cuts are drawn when it is launched: the first one 首刀 is the launch's own, and so many helpers take the rest, so that the price is the
 * floor exactly at the last of them and at none before (R30). How many are still needed is therefore a number that is known and shown,
 * and no helper is worth nothing. A launch keeps prices, cuts, helpers, times and lanes as they stood when it was launched.
 *
 * <p>A launch holds one unit of the campaign's stock from its beginning. It can be helped until its hours are over or the campaign ends,
 * whichever is first (R31). Then, and before, it can be bought, at the floor alone or at any price as the merchant says, until the
 * time to pay after that is over; whichever has come to nothing by then expires and frees its unit. Buying is the placing of an order
 * with the pick of the launch, once, at the price it has under its lock; nobody helps while that order stands. An order that is closed
 * unpaid gives the launch back for as long as there is time; one that is cancelled after payment ends it.
 *
 * <p>A campaign that is paused launches nothing and takes no help. What a launch has come to was promised and can be bought meanwhile, and
 * after the campaign's end.
 *
 * <p>A help is a person's, once for a launch, and at most so many in a campaign; nobody helps a launch of their own. Passing a launch on
 * gives nothing; only who opens it, signs in and taps has helped (R33).
 *
 * <p>Invariants: price = start − first cut − Σ helps, floor exactly when all have helped; what is taken of the campaign's stock is one unit
 * for each launch that is open, ordered or bought; nothing is open past its time; counts of persons are what the rows say.
 *
 * <p>Locks: an order, then persons, then launches by id, then goods of a campaign. A launch that is being made holds a person and goods only.
 */
@org.jspecify.annotations.NullMarked
@ApplicationModule(
        displayName = "bargain 砍价",
        allowedDependencies = {
            "frame.campaign",
            "frame.campaign :: spi",
            "goods.catalog",
            "goods.catalog :: spi",
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
            "platform.realtime",
            "platform.store",
            "platform.web"
        })
package io.juhui.marketing.bargain;

import org.springframework.modulith.ApplicationModule;
