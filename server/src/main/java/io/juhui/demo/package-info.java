/**
 * The demonstration shop 聚惠优选: goods, buyers and some weeks of orders that a person enjoys and every audit holds for.
 *
 * <p>Only in the profile {@code demo}. {@code juhui.demo=small} fills an empty shop once; {@code none} leaves it empty; {@code medium}
 * is the small one with its shelves filled up to 20 000 SKUs, for measuring. Everything is made through the modules' own doors,
 * is the same for the same first day, and is loaded in parts that are each there whole or not at all, so a start that was cut
 * short goes on where it was.
 */
@org.jspecify.annotations.NullMarked
@ApplicationModule(
        displayName = "demo 演示",
        allowedDependencies = {
            "reach.sharing",
            "community.page",
            "frame.campaign",
            "goods.catalog",
            "marketing.bargain",
            "marketing.bargain :: past",
            "marketing.coupon",
            "marketing.coupon :: past",
            "marketing.flashsale",
            "marketing.groupbuy",
            "marketing.lottery",
            "marketing.groupbuy :: past",
            "marketing.membercard",
            "money.ledger",
            "frame.reward",
            "marketing.newcomer",
            "money.giftcard",
            "marketing.pointsmall",
            "marketing.pointsoff",
            "marketing.spendsave",
            "marketing.topup",
            "marketing.timeprice",
            "party.identity",
            "party.member",
            "party.membership",
            "party.membership :: earning",
            "party.membership :: level",
            "party.membership :: segment",
            "platform.gateway",
            "platform.jobs",
            "platform.media",
            "platform.store",
            "trade.aftersale",
            "trade.fulfilment",
            "trade.ordering",
            "trade.placing",
            "trade.pricing",
            "trade.ordering :: past",
            "trade.ordering :: spi",
            "trade.review"
        })
package io.juhui.demo;

import org.springframework.modulith.ApplicationModule;
