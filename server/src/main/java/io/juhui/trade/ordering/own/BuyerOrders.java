package io.juhui.trade.ordering.own;

import io.juhui.kernel.Actor.BuyerId;
import io.juhui.kernel.Words;
import io.juhui.trade.ordering.OrderId;
import io.juhui.trade.ordering.OrderStatus;
import io.juhui.trade.ordering.OrderingProblem;
import io.juhui.trade.ordering.course.Cancellation;
import io.juhui.trade.ordering.course.OrderMarks;
import io.juhui.trade.ordering.course.OrderRows;
import io.juhui.trade.ordering.course.Receipt;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** What a buyer does with an order of his own. */
@Component
class BuyerOrders {

    private final OrderRows rows;
    private final Cancellation cancellation;
    private final Receipt receipt;
    private final OrderMarks marks;

    BuyerOrders(OrderRows rows, Cancellation cancellation, Receipt receipt, OrderMarks marks) {
        this.rows = rows;
        this.cancellation = cancellation;
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
