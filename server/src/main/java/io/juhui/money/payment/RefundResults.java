package io.juhui.money.payment;

import io.juhui.platform.gateway.PayGateway;
import io.juhui.platform.jobs.Deadlines;
import java.time.Clock;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Records what the gateway says of a refund, by notice or by answer; forward only, told once. */
@Component
class RefundResults {

    static final String CLOSED = "CLOSED";
    private static final String ABNORMAL = "ABNORMAL";
    private static final Logger LOG = LoggerFactory.getLogger(RefundResults.class);

    private final StoredRefunds refunds;
    private final PaymentListeners listeners;
    private final Deadlines deadlines;
    private final Clock clock;

    RefundResults(StoredRefunds refunds, PaymentListeners listeners, Deadlines deadlines, Clock clock) {
        this.refunds = refunds;
        this.listeners = listeners;
        this.deadlines = deadlines;
        this.clock = clock;
    }

    @Transactional
    public void apply(PayGateway.RefundAnswer said) {
        var no = said.refundNo();
        switch (said.state()) {
            case PROCESSING -> refunds.move(no, RefundStatus.ACCEPTED, null, clock.instant());
            case SUCCESS -> {
                if (refunds.move(no, RefundStatus.SUCCEEDED, null, clock.instant())) {
                    ended(no, true);
                }
            }
            case ABNORMAL -> fail(no, ABNORMAL);
            case CLOSED -> fail(no, CLOSED);
            case ABSENT -> {}
        }
    }

    /** The money has not gone back, and asking again by itself would not help (E07). */
    @Transactional
    public void fail(String refundNo, String why) {
        if (refunds.move(refundNo, RefundStatus.FAILED, why, clock.instant())) {
            LOG.error("refund {} failed: {}", refundNo, why);
            ended(refundNo, false);
        }
    }

    private void ended(String refundNo, boolean ok) {
        var refund = refunds.find(refundNo).orElseThrow();
        deadlines.clear(RefundDispatch.KIND, refund.id().value());
        if (!refund.automatic()) {
            listeners
                    .of(refund.orderId())
                    .ifPresent(l -> l.refunded(refund.orderId(), refund.id(), refund.amount(), ok));
        }
    }
}
