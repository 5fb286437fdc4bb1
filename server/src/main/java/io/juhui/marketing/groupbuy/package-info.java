/**
 * Group buy 拼团 (lane PRICE, exclusive): so many buyers together pay the group price. Whoever opens a team 开团 is its leader 团长; others
 * join 参团, by the link or as strangers 凑团.
 *
 * <p>A seat is taken by payment. Placing makes a pending seat and holds the order 待成团; the payment decides under the team's row,
 * in one guarded statement: seated, the last one forms the team; or the team is full or over by then, and whoever said yes to it
 * is seated in another open team or opens a new one, and everybody else gets the money back (R25). A team that has formed lets its orders
 * go; one whose time has passed fails, and each member's order is cancelled by its own deadline, once, by the original route, which
 * gives back stock, coupon and points (R27). What follows an end is done order by order by deadlines, so a faulty gateway
 * keeps nobody else waiting, and a restart forgets nothing.
 *
 * <p>A team keeps size, hours, limits and lanes as they stood when it was opened (R28). It closes after its hours, past the campaign's end
 * too, or with the campaign where the merchant says so (R26). The leader's perk is off the leader's own line; a leader who leaves an
 * unformed team hands it to the next paid member. Virtual completion 商家补位成团 is off unless switched on: then an unfilled team
 * is completed by the merchant and says so; there are no invented people and nothing is counted for the empty seats (R29).
 *
 * <p>Invariants: paid = seated ≤ size; FORMED means full, FILLED is named as such and was not; one live seat for a person in a team;
 * what is taken of the campaign's stock is what living orders have; nobody of a finished team waits.
 *
 * <p>Locks: an order, then the goods of a campaign, then teams by id. Orders are never locked under a team.
 */
@org.jspecify.annotations.NullMarked
@ApplicationModule(
        displayName = "groupbuy 拼团",
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
package io.juhui.marketing.groupbuy;

import org.springframework.modulith.ApplicationModule;
