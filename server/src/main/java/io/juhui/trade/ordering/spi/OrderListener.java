package io.juhui.trade.ordering.spi;

import io.juhui.trade.ordering.OrderEvent;

/**
 * Socket: a room hears of the course of orders, in the transaction of what happened; one that throws undoes it. Only what must
 * stand or fall with the event is done here: stock, coupons, limits, held money. What may follow a second later sets a deadline
 * of the room's own for now, which is tried until it succeeds, so that a faulty room never keeps money from being recorded.
 */
public interface OrderListener {

    /** Lower is earlier; locks are taken in this order, as in placing. */
    int rank();

    /** A switch over the kinds of event; what the room has no use for it passes over. */
    void heard(OrderEvent event);
}
