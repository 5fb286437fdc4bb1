package io.juhui.trade.ordering;

import io.juhui.kernel.Actor.BuyerId;
import java.time.Instant;

/** What ordering tells upwards after the fact; ids and instants, never entities. */
public sealed interface OrderEvents {

    record OrderPaid(OrderId order, BuyerId buyer, Instant at) implements OrderEvents {}

    record OrderShipped(OrderId order, BuyerId buyer, Instant at) implements OrderEvents {}

    record OrderReceived(OrderId order, BuyerId buyer, Instant at) implements OrderEvents {}

    record OrderCancelled(OrderId order, BuyerId buyer, boolean wasPaid, Instant at) implements OrderEvents {}
}
