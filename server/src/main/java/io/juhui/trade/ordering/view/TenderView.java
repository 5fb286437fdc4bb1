package io.juhui.trade.ordering.view;

import io.juhui.kernel.Money;

/**
 * One way an order is paid inside the house.
 *
 * @param kind {@code balance} or {@code card}; by it a buyer picks it
 * @param back what of it has gone back
 */
public record TenderView(String kind, String text, Money amount, Money back) {}
