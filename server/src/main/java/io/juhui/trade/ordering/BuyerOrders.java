package io.juhui.trade.ordering;

import io.juhui.kernel.Actor.BuyerId;
import io.juhui.kernel.Words;
import io.juhui.party.member.AddressId;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** What a buyer does with an order of his own. */
@Component
class BuyerOrders {

    private final OrderRows rows;
    private final Cancellation cancellation;
    private final ReceiverChange receivers;
    private final Receipt receipt;
    private final OrderMarks marks;

    BuyerOrders(
            OrderRows rows, Cancellation cancellation, ReceiverChange receivers, Receipt receipt, OrderMarks marks) {
        this.rows = rows;
        this.cancellation = cancellation;
        this.receivers = receivers;
        this.receipt = receipt;
        this.marks = marks;
    }

    void cancel(BuyerId buyer, OrderId id, String reason) {
        cancellation.cancel(rows.ofBuyer(buyer, id), new Cancellation.Why(Words.asWritten(reason), "BUYER", ""));
    }

    @Transactional
    void confirm(BuyerId buyer, OrderId id) {
        var order = rows.ofBuyer(buyer, id);
        if (order.status() != OrderStatus.DONE) {
            order.require(OrderStatus.SHIPPED);
            receipt.receive(id, "BUYER", "");
        }
    }

    @Transactional
    void extend(BuyerId buyer, OrderId id) {
        receipt.extend(rows.ofBuyer(buyer, id).require(OrderStatus.SHIPPED));
    }

    @Transactional
    void changeAddress(BuyerId buyer, OrderId id, AddressId addressId) {
        receivers.change(rows.ofBuyer(buyer, id), addressId);
    }

    @Transactional
    void hide(BuyerId buyer, OrderId id) {
        var order = rows.ofBuyer(buyer, id);
        if (order.status() != OrderStatus.DONE && order.status() != OrderStatus.CANCELLED) {
            throw OrderingProblem.NOT_NOW
                    .problem()
                    .with("orderStatus", order.status().name());
        }
        marks.hidden(id);
    }
}
