package io.juhui.trade.ordering;

import io.juhui.kernel.Actor.BuyerId;
import io.juhui.kernel.Money;
import java.time.Instant;

/**
 * What happened to an order, told in the transaction in which it happened; ids and instants, never entities. That it was placed
 * is no event: who has a share in that has one in the batch ({@link io.juhui.trade.placing.spi.PlacingPart}).
 */
public sealed interface OrderEvent {

    OrderId order();

    /** All that was due is there; an order that costs nothing is paid by being placed. */
    record Paid(OrderId order, BuyerId buyer, Money amount, Instant at) implements OrderEvent {}

    /** The last hold came off, and the order goes on. */
    record Released(OrderId order, BuyerId buyer, Instant at) implements OrderEvent {}

    /** @param from where it stood; it was paid unless that is UNPAID */
    record Cancelled(OrderId order, BuyerId buyer, OrderStatus from, Instant at) implements OrderEvent {}

    /** The last of it has left the house. */
    record Shipped(OrderId order, BuyerId buyer, Instant at) implements OrderEvent {}

    /** The buyer has it, by word, by timer or over the counter. */
    record Received(OrderId order, BuyerId buyer, Instant at) implements OrderEvent {}

    /** So much money has arrived back. */
    record Refunded(OrderId order, BuyerId buyer, Money amount) implements OrderEvent {}

    /** Nothing can come back any more: the after-sale window has closed. */
    record Settled(OrderId order, BuyerId buyer, Instant at) implements OrderEvent {}
}
