package io.juhui.trade.ordering.course;

import io.juhui.platform.jobs.Deadlines;
import io.juhui.trade.ordering.Order;
import io.juhui.trade.ordering.OrderEvent;
import io.juhui.trade.ordering.OrderEvent.Refunded;
import io.juhui.trade.ordering.course.Cancellation.Why;
import java.time.Clock;
import java.util.ArrayList;
import java.util.Optional;
import java.util.function.Supplier;
import org.springframework.stereotype.Component;

/**
 * What becomes of an order that is cancelled, by whatever way of {@link Cancellation} and whatever becomes of the money: the
 * status, the deadline, the word to the rooms and to the timeline.
 */
@Component
public class OrderEnd {

    private final OrderMoves moves;
    private final OrderCourse course;
    private final Deadlines deadlines;
    private final Timeline timeline;
    private final Clock clock;

    OrderEnd(OrderMoves moves, OrderCourse course, Deadlines deadlines, Timeline timeline, Clock clock) {
        this.moves = moves;
        this.course = course;
        this.deadlines = deadlines;
        this.timeline = timeline;
        this.clock = clock;
    }

    /**
     * Runs in the caller's transaction.
     *
     * @param money what goes back, once the order is surely this caller's to cancel
     * @return false when the order has moved on meanwhile, and then nothing has changed
     */
    public boolean cancelled(Order order, Why why, Supplier<Optional<Refunded>> money) {
        if (!moves.cancelled(order.id(), order.status(), why.reason().zh())) {
            return false;
        }
        var events = new ArrayList<OrderEvent>();
        money.get().ifPresent(events::add);
        events.add(new OrderEvent.Cancelled(order.id(), order.buyer(), order.status(), clock.instant()));
        course.tell(events);
        deadlines.clear(UnpaidDeadline.KIND, order.id().value());
        var reason = why.reason();
        timeline.tell(
                order.id(), "CANCELLED", "订单已取消：" + reason.zh(), "Cancelled: " + reason.en(), why.actor(), why.by());
        return true;
    }
}
