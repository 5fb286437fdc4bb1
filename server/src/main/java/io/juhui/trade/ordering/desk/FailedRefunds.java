package io.juhui.trade.ordering.desk;

import io.juhui.kernel.Actor;
import io.juhui.money.payment.PaymentProblem;
import io.juhui.money.payment.RefundAttempts;
import io.juhui.money.payment.RefundId;
import io.juhui.money.payment.Refunds;
import io.juhui.trade.ordering.OrderId;
import io.juhui.trade.ordering.course.Timeline;
import java.util.List;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Refunds that the gateway could not carry out: a person looks at their orders and tries them again (R14, E07). */
@Component
class FailedRefunds {

    /** More than this are one incident, not a list to work off. */
    private static final int MOST = 1_000;

    private final Refunds refunds;
    private final RefundAttempts attempts;
    private final Timeline timeline;

    FailedRefunds(Refunds refunds, RefundAttempts attempts, Timeline timeline) {
        this.refunds = refunds;
        this.attempts = attempts;
        this.timeline = timeline;
    }

    /** Ids of the orders they belong to, newest first. */
    List<Long> orders() {
        return refunds.failedOrders(MOST);
    }

    /** Told on the order with who tried; a refund of another order is unknown here. */
    @Transactional
    void retry(OrderId id, RefundId refund, Actor.Staff staff) {
        if (refunds.of(id.value()).stream().noneMatch(r -> r.id().equals(refund))) {
            throw PaymentProblem.UNKNOWN.problem();
        }
        refunds.retry(refund);
        timeline.tell(id, "REFUND_RETRIED", "重新发起了退款", "The refund was tried again", "STAFF", staff.name());
    }

    /** After {@link #retry} has committed: who pressed the button sees what the gateway says to it. */
    void ask(RefundId refund) {
        attempts.now(refund);
    }
}
