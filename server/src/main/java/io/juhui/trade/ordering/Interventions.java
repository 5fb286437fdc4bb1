package io.juhui.trade.ordering;

import io.juhui.kernel.Money;
import io.juhui.kernel.Words;
import io.juhui.trade.ordering.course.Cancellation;
import io.juhui.trade.ordering.course.OrderCourse;
import io.juhui.trade.ordering.course.OrderMoves;
import io.juhui.trade.ordering.course.OrderRows;
import io.juhui.trade.ordering.course.ZeroYuan;
import java.time.Clock;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** How a room steps into the course of an order: lets one that it held go on, or ends it. */
@Component
public class Interventions {

    private final OrderRows rows;
    private final OrderMoves moves;
    private final ZeroYuan zero;
    private final Cancellation cancellation;
    private final OrderCourse course;
    private final Clock clock;

    Interventions(
            OrderRows rows,
            OrderMoves moves,
            ZeroYuan zero,
            Cancellation cancellation,
            OrderCourse course,
            Clock clock) {
        this.rows = rows;
        this.moves = moves;
        this.zero = zero;
        this.cancellation = cancellation;
        this.course = course;
        this.clock = clock;
    }

    /** Takes one named hold off; the order goes on when it was the last. */
    @Transactional
    public void release(OrderId id, String hold) {
        moves.released(id, hold).ifPresent(buyer -> course.tell(new OrderEvent.Released(id, buyer, clock.instant())));
    }

    /**
     * So much of an unpaid order is paid with money that its buyer holds with the shop; when nothing is due any more it is paid. In the
     * caller's transaction, which takes the money; refuses an order that is no longer unpaid.
     */
    @Transactional(propagation = Propagation.MANDATORY)
    public void cover(OrderId id, Money inside) {
        var order = rows.locked(id).require(OrderStatus.UNPAID);
        moves.covered(id, inside.fen());
        if (inside.equals(order.total())) {
            zero.paid(order);
        }
    }

    /**
     * Cancels for a room's own reason, as the buyer or the merchant would: refunds what was paid, refuses once something has left
     * the house. Never inside a transaction, because the gateway is asked first.
     */
    public void cancel(OrderId id, Words reason) {
        cancellation.cancel(rows.get(id), new Cancellation.Why(reason, "SYSTEM", ""));
    }
}
