package io.juhui.trade.ordering.past;

import io.juhui.platform.jobs.Deadlines;
import io.juhui.trade.ordering.OrderEvent;
import io.juhui.trade.ordering.OrderStatus;
import io.juhui.trade.ordering.course.OrderCourse;
import io.juhui.trade.ordering.course.ReceiptDeadline;
import io.juhui.trade.ordering.course.UnpaidDeadline;
import java.util.List;
import java.util.Objects;
import org.springframework.stereotype.Component;

/** What orders that went before still wait for, and the word of those that are done. */
@Component
class PastTimers {

    private final Deadlines deadlines;
    private final OrderCourse course;

    PastTimers(Deadlines deadlines, OrderCourse course) {
        this.deadlines = deadlines;
        this.course = course;
    }

    /** Whatever waits for a time goes on waiting; what is done tells so, as a live order does. */
    void settle(List<PastMoves.Made> made) {
        deadlines.clearAll(
                UnpaidDeadline.KIND,
                made.stream()
                        .filter(m -> m.past().course().status() != OrderStatus.UNPAID)
                        .map(m -> m.id().value())
                        .toList());
        var onTheWay = made.stream()
                .filter(m -> m.past().course().status() == OrderStatus.SHIPPED)
                .toList();
        deadlines.setAll(
                ReceiptDeadline.KIND,
                onTheWay.stream().mapToLong(m -> m.id().value()).toArray(),
                onTheWay.stream()
                        .map(m -> Objects.requireNonNull(m.receiptBefore()))
                        .toList());
        for (var m : made) {
            var done = m.past().course().doneAt();
            if (done != null) {
                course.tell(new OrderEvent.Received(m.id(), m.past().buyer(), done));
            }
        }
    }
}
