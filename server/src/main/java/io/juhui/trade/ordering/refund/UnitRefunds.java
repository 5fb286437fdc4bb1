package io.juhui.trade.ordering.refund;

import io.juhui.kernel.Money;
import io.juhui.trade.ordering.LineId;
import io.juhui.trade.ordering.OrderId;
import io.juhui.trade.ordering.OrderingProblem;
import io.juhui.trade.ordering.course.Cancellation.Why;
import io.juhui.trade.ordering.course.Dispatch;
import io.juhui.trade.ordering.course.OrderCourse;
import io.juhui.trade.ordering.course.OrderEnd;
import io.juhui.trade.ordering.course.OrderRows;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * Gives back units that were paid and not sent, before the first package and after it. The order stays locked meanwhile, and its
 * lines take no unit twice, so packing, cancelling and giving back never have the same one.
 */
@Component
class UnitRefunds {

    private final OrderRows rows;
    private final UnitRefundBook book;
    private final OrderEnd end;
    private final Dispatch dispatch;
    private final RefundNews news;
    private final OrderCourse course;

    UnitRefunds(
            OrderRows rows, UnitRefundBook book, OrderEnd end, Dispatch dispatch, RefundNews news, OrderCourse course) {
        this.rows = rows;
        this.book = book;
        this.end = end;
        this.dispatch = dispatch;
        this.news = news;
        this.course = course;
    }

    /** What it would come to now; nothing changes. */
    UnitRefund preview(OrderId id, Map<LineId, Integer> units) {
        var order = rows.get(id);
        return book.possible(order, UnitRefund.of(order, rows.lines(id), units));
    }

    /** Refuses when it comes to another amount than the asker was shown. */
    @Transactional
    void give(OrderId id, Map<LineId, Integer> units, Money shown, Why why) {
        var order = rows.locked(id);
        var given = UnitRefund.of(order, rows.lines(id), units);
        if (!given.amount().equals(shown)) {
            throw OrderingProblem.REFUND_AMOUNT_CHANGED.problem().with("amount", given.amount());
        }
        var refunded = book.write(order, given, why);
        news.given(refunded.cause(), order, given, why);
        if (given.completes()) {
            dispatch.complete(id, List.of(refunded));
            news.restIsOnItsWay(order);
        } else if (!given.empties()) {
            course.tell(refunded);
        } else if (!end.cancelled(order, why, () -> Optional.of(refunded))) {
            throw new IllegalStateException("order " + id + " was locked and has moved");
        }
    }
}
