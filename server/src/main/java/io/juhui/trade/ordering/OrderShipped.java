package io.juhui.trade.ordering;

/** All of an order that is not refunded has been sent. Told in the transaction that makes it true. */
public record OrderShipped(OrderId order) {}
