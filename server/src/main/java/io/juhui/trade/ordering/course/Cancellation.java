package io.juhui.trade.ordering.course;

import io.juhui.kernel.Words;
import io.juhui.money.payment.Payments;
import io.juhui.trade.ordering.Order;
import io.juhui.trade.ordering.OrderEvent;
import io.juhui.trade.ordering.OrderId;
import io.juhui.trade.ordering.OrderStatus;
import io.juhui.trade.ordering.OrderingProblem;
import io.juhui.trade.ordering.refund.MoneyBack;
import java.time.Clock;
import java.util.Optional;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Every way an order is cancelled. Unpaid: the gateway's order is closed first, outside any transaction, and money that came
 * meanwhile wins (R12). Paid and unshipped: all that was not given back before is
 * refunded by the original route.
 */
@Component
public class Cancellation {

    private static final int ROUNDS = 4;
    private static final Words NOT_PAID = new Words("超时未付款", "Not paid in time");

    private final OrderRows rows;
    private final OrderEnd end;
    private final Payments payments;
    private final MoneyBack money;
    private final TransactionTemplate transaction;
    private final Clock clock;

    Cancellation(
            OrderRows rows,
            OrderEnd end,
            Payments payments,
            MoneyBack money,
            TransactionTemplate transaction,
            Clock clock) {
        this.rows = rows;
        this.end = end;
        this.payments = payments;
        this.money = money;
        this.transaction = transaction;
        this.clock = clock;
    }

    /** Who cancels and why, in the words of the timeline. */
    public record Why(Words reason, String actor, String by) {}

    /** The pay-before deadline; moved deadlines and paid orders make it a no-op. */
    void expire(OrderId id) {
        var order = rows.find(id).orElse(null);
        if (order == null || order.status() != OrderStatus.UNPAID) {
            return;
        }
        var before = order.payBefore();
        if (before != null && clock.instant().isBefore(before)) {
            return;
        }
        cancelUnpaid(order, new Why(NOT_PAID, "SYSTEM", ""));
    }

    /** Cancels whatever may still be cancelled; refuses once something has left the house. */
    public void cancel(Order order, Why why) {
        switch (order.status()) {
            case UNPAID -> {
                if (!cancelUnpaid(order, why)) {
                    cancelPaidNow(order.id(), why);
                }
            }
            case HELD, TO_SHIP, TO_PICK_UP -> cancelPaid(order, why);
            case SHIPPED, DONE -> throw OrderingProblem.SHIPPED_ALREADY.problem();
            case CANCELLED -> {}
        }
    }

    /** @return false when money had come before the gateway's order could be closed: the order is paid now */
    private boolean cancelUnpaid(Order order, Why why) {
        for (int round = 0; round < ROUNDS; round++) {
            if (payments.close(order.id().value())) {
                return false;
            }
            try {
                return Boolean.TRUE.equals(
                        transaction.execute(_ -> end.cancelled(order, why, () -> unlessOpen(order))));
            } catch (PayingAgain e) {
                // closed at the gateway first, once more
            }
        }
        throw OrderingProblem.BEING_PAID.problem();
    }

    /** The order is ours to cancel and locked; an attempt that was opened before that would stay payable. */
    private Optional<OrderEvent.Refunded> unlessOpen(Order order) {
        if (payments.isOpen(order.id().value())) {
            throw new PayingAgain();
        }
        return Optional.empty();
    }

    private static final class PayingAgain extends RuntimeException {
        private static final long serialVersionUID = 1;

        PayingAgain() {
            super(null, null, false, false);
        }
    }

    private void cancelPaidNow(OrderId id, Why why) {
        var order = rows.get(id);
        if (order.status().isPaidUnshipped()) {
            cancelPaid(order, why);
        }
    }

    private void cancelPaid(Order order, Why why) {
        if (order.isPartlyShipped()) {
            throw OrderingProblem.SHIPPED_ALREADY.problem();
        }
        transaction.executeWithoutResult(_ -> {
            if (!end.cancelled(order, why, () -> Optional.of(money.giveRest(order, why)))) {
                throw OrderingProblem.NOT_NOW.problem();
            }
        });
    }
}
