package io.juhui.trade.ordering.spi;

import io.juhui.kernel.Money;
import io.juhui.trade.ordering.Order;

/** Socket: the room that takes money which buyers hold with the shop, and gives it back to where it was held. One room at most. */
public interface InsideMoney {

    /**
     * How much of {@code amount} goes back inside; the rest goes outside. Changes nothing.
     *
     * @param outside what of the outside payment has not gone back yet
     */
    Money inside(Order order, Money amount, Money outside);

    /** Gives so much back, once per {@code cause}, in the caller's transaction, which has the order locked. */
    void giveBack(Order order, Money inside, String cause);
}
