package io.juhui.trade.ordering.desk;

import io.juhui.kernel.Actor;
import io.juhui.kernel.Words;
import io.juhui.money.payment.Payments;
import io.juhui.platform.web.Once;
import io.juhui.trade.ordering.OrderId;
import io.juhui.trade.ordering.OrderStatus;
import io.juhui.trade.ordering.OrderingProblem;
import io.juhui.trade.ordering.course.Cancellation;
import io.juhui.trade.ordering.course.OrderMarks;
import io.juhui.trade.ordering.course.OrderRows;
import io.juhui.trade.ordering.desk.OrderConsole.ChangePrice;
import org.springframework.stereotype.Component;

/** What staff do to an order: change its price, close it, refund it, note on it. */
@Component
class MerchantOrders {

    private final OrderRows rows;
    private final PriceChange prices;
    private final Cancellation cancellation;
    private final Payments payments;
    private final OrderMarks marks;
    private final Once once;

    MerchantOrders(
            OrderRows rows,
            PriceChange prices,
            Cancellation cancellation,
            Payments payments,
            OrderMarks marks,
            Once once) {
        this.rows = rows;
        this.prices = prices;
        this.cancellation = cancellation;
        this.payments = payments;
        this.marks = marks;
        this.once = once;
    }

    /** The old gateway order is closed first, so that nobody pays the old price (R9). */
    void changePrice(OrderId id, ChangePrice change, Actor.Staff staff) {
        rows.get(id).require(OrderStatus.UNPAID);
        if (payments.close(id.value())) {
            throw OrderingProblem.NOT_NOW
                    .problem()
                    .with("orderStatus", rows.get(id).status().name());
        }
        once.run(() -> {
            prices.change(id, change, staff);
            if (payments.isOpen(id.value())) { // begun at the old price since we closed it
                throw OrderingProblem.BEING_PAID.problem();
            }
        });
    }

    void close(OrderId id, String reason, Actor.Staff staff) {
        var order = rows.get(id).require(OrderStatus.UNPAID);
        cancellation.cancel(order, new Cancellation.Why(Words.asWritten(reason), "STAFF", staff.name()));
    }

    void refund(OrderId id, String reason, Actor.Staff staff) {
        var order = rows.get(id);
        if (!order.status().isPaidUnshipped()) {
            throw OrderingProblem.NOT_NOW
                    .problem()
                    .with("orderStatus", order.status().name());
        }
        cancellation.cancel(order, new Cancellation.Why(Words.asWritten(reason), "STAFF", staff.name()));
    }

    void note(OrderId id, String text) {
        rows.get(id);
        marks.noted(id, text);
    }
}
