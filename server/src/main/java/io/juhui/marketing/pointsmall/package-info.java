/**
 * Points mall 积分商城: points exchanged for coupons, gift cards and goods, goods also for points and cash.
 *
 * <p>One campaign is one thing on the shelf: so each has its own name, window, channels and audience, is paused and stopped by itself, and
 * there is nothing to keep in step between a shelf and what stands on it. How many there are, and how many each person may have, are
 * the room's own, counted under one narrow row; that, and not a budget, bounds what a thing can cost the shop.
 *
 * <p>What is no goods is exchanged on the road of hot writes: count, person, points and the promise of the reward are one transaction, so it
 * is all of them or none. Should the reward be refused later, its coupons being gone say, points and stock come back. Goods are ordered as
 * goods are: the pick {@code pointsmall} names the campaign and how many points the buyer agrees to, the price is the cash part (lane PRICE),
 * {@code trade.points} holds, spends and gives back the points. An order that does not stand gives back what it took of the stock and
 * of the person's share; units that come back after they were sent do not. No other points are taken on goods that cost points.
 *
 * <p>Invariants, recounted by the audit: taken is the sum of exchanges that stand, and no more than there are; an exchange that is no order
 * has spent its points once and was promised its reward, and one that came back has its points back.
 */
@org.jspecify.annotations.NullMarked
@ApplicationModule(
        displayName = "pointsmall 积分商城",
        allowedDependencies = {
            "frame.campaign",
            "frame.campaign :: spi",
            "frame.reward",
            "goods.catalog",
            "goods.catalog :: spi",
            "money.ledger",
            "party.identity",
            "trade.ordering",
            "trade.ordering :: spi",
            "trade.placing :: spi",
            "trade.points",
            "trade.points :: spi",
            "trade.pricing",
            "trade.pricing :: spi",
            "platform.audit",
            "platform.jobs",
            "platform.store",
            "platform.web"
        })
package io.juhui.marketing.pointsmall;

import org.springframework.modulith.ApplicationModule;
