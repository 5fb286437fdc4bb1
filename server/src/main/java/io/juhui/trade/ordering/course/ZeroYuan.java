package io.juhui.trade.ordering.course;

import io.juhui.kernel.Money;
import io.juhui.platform.jobs.Deadlines;
import io.juhui.trade.ordering.Order;
import io.juhui.trade.ordering.OrderEvent;
import java.time.Clock;
import org.springframework.stereotype.Component;

/** An order that nothing is due of any more, since its price fell or all of it is paid inside, is paid without a gateway, and tells so like any other (R6). */
@Component
public class ZeroYuan {

    private final OrderMoves moves;
    private final Deadlines deadlines;
    private final OrderCourse course;
    private final Clock clock;

    ZeroYuan(OrderMoves moves, Deadlines deadlines, OrderCourse course, Clock clock) {
        this.moves = moves;
        this.deadlines = deadlines;
        this.course = course;
        this.clock = clock;
    }

    /** Runs in the caller's transaction, which has locked the order. */
    public void paid(Order order) {
        var at = clock.instant();
        moves.paid(order.id(), 0, at).ifPresent(buyer -> {
            deadlines.clear(UnpaidDeadline.KIND, order.id().value());
            course.tell(new OrderEvent.Paid(order.id(), buyer, Money.ZERO, at));
        });
    }
}
