package io.juhui.trade.ordering;

import io.juhui.kernel.Actor.BuyerId;
import io.juhui.kernel.Money;
import java.time.Instant;
import java.util.List;

/**
 * What happened to an order, told in the transaction in which it happened; ids and instants, never entities. That it was placed
 * is no event: who has a share in that has one in the batch ({@link io.juhui.trade.placing.spi.PlacingPart}).
 */
public sealed interface OrderEvent {

    OrderId order();

    /**
     * All that was due is there; an order that nothing is due of is paid by being placed.
     *
     * @param amount what came from outside; what was held inside for it is to be taken now
     */
    record Paid(OrderId order, BuyerId buyer, Money amount, Instant at) implements OrderEvent {}

    /** The last hold came off, and the order goes on. */
    record Released(OrderId order, BuyerId buyer, Instant at) implements OrderEvent {}

    /** @param from where it stood; it was paid unless that is UNPAID */
    record Cancelled(OrderId order, BuyerId buyer, OrderStatus from, Instant at) implements OrderEvent {}

    /** The last of it has left the house. */
    record Shipped(OrderId order, BuyerId buyer, Instant at) implements OrderEvent {}

    /** The buyer has it, by word, by timer or over the counter. */
    record Received(OrderId order, BuyerId buyer, Instant at) implements OrderEvent {}

    /**
     * The buyer does not get these units, or not any more, and what was paid for them goes back. Told once for each such decision,
     * whoever made it and also where nothing was paid; one that ends the order tells this before {@link Cancelled}.
     *
     * @param cause never another decision's, so what is done because of this one can be done once
     * @param lines at least one, by id
     */
    record Refunded(OrderId order, BuyerId buyer, long cause, List<Units> lines, Back back, Instant at)
            implements OrderEvent {}

    /**
     * @param units none, where a part of the price went back and the buyer keeps the goods
     * @param amount what went back of their line's price
     */
    record Units(LineId line, long sku, long product, int units, Money amount) {

        /** How many of a line are among them. */
        public static int of(LineId line, List<Units> some) {
            return some.stream()
                    .filter(one -> one.line().equals(line))
                    .mapToInt(Units::units)
                    .sum();
        }
    }

    /**
     * The money of a refund: what it is for, and how it goes back.
     *
     * @param inside what has gone back to where the buyer holds it with the shop; the rest goes outside
     */
    record Back(Money goods, Money freight, Money inside) {

        public Money amount() {
            return goods.plus(freight);
        }
    }

    /** So much money of a refund has arrived where it came from; of a payment nobody wanted, too. */
    record RefundArrived(OrderId order, BuyerId buyer, Money amount) implements OrderEvent {}

    /** Nothing can come back any more: the after-sale window has closed. */
    record Settled(OrderId order, BuyerId buyer, Instant at) implements OrderEvent {}
}
