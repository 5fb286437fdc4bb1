package io.juhui.trade.ordering;

import io.juhui.kernel.Actor.BuyerId;
import java.time.Instant;

/** An order is done: told upwards in the transaction that made it so; ids and an instant, never entities. */
public record OrderReceived(OrderId order, BuyerId buyer, Instant at) {}
