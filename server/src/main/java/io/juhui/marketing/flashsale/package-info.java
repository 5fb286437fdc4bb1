/**
 * Flash sale 秒杀 (lane PRICE, exclusive): few units at a low price, sold in sessions 场次 that begin and end at an instant.
 *
 * <p>When a session begins its stock is set aside 划出 from the goods' own, as much as there is and no more than was planned; what is left
 * at its end, or when the campaign is stopped, is given back (R34). Until then each of these units is left, held by an unpaid order, or
 * sold. Placing takes them in its batch, in one guarded statement; an unpaid order that closes gives them back to the session,
 * or to the goods once that is over. Goods of an order that was paid and is cancelled go back to the goods.
 *
 * <p>Who wants one draws a turn 排号, which nobody has before the beginning. As many are let in as there are units left; the others wait
 * in the order they came, and keep their place whatever they do with the page. A turn is for one member, one session and one SKU, is signed,
 * buys once, and lapses when it is not used in time. A session begins for everybody at the same instant: no head start of levels here.
 *
 * <p>Invariants: set aside = left + held + sold + given back, for each SKU of each session; what is left of an open session is reserved in
 * its name; held and sold are what the orders have; a turn has at most one order.
 *
 * <p>Locks: the session (opening and closing only), then the goods' stock, then the session's, then turns.
 */
@org.jspecify.annotations.NullMarked
@ApplicationModule(
        displayName = "flashsale 秒杀",
        allowedDependencies = {
            "frame.campaign",
            "frame.campaign :: spi",
            "goods.catalog",
            "goods.catalog :: spi",
            "goods.inventory",
            "party.identity",
            "reach.notice",
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
package io.juhui.marketing.flashsale;

import org.springframework.modulith.ApplicationModule;
