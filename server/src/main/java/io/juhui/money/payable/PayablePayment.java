package io.juhui.money.payable;

import io.juhui.kernel.Money;
import io.juhui.money.payment.PaymentId;
import io.juhui.money.payment.RefundId;
import io.juhui.money.payment.spi.PaymentListener;
import io.juhui.platform.jobs.Deadlines;
import io.juhui.platform.store.CrashPoints;
import java.time.Clock;
import java.time.Instant;
import org.springframework.stereotype.Component;

/** What captured money does to a payable, in the payment's own transaction; what is closed wants none (R12). */
@Component
class PayablePayment implements PaymentListener {

    private final PayableRows rows;
    private final PayableKinds kinds;
    private final Deadlines deadlines;
    private final Clock clock;

    PayablePayment(PayableRows rows, PayableKinds kinds, Deadlines deadlines, Clock clock) {
        this.rows = rows;
        this.kinds = kinds;
        this.deadlines = deadlines;
        this.clock = clock;
    }

    @Override
    public boolean owns(long id) {
        return rows.find(new PayableId(id)).isPresent();
    }

    @Override
    public boolean awaits(long id, Money amount) {
        return rows.awaits(new PayableId(id), amount, clock.instant());
    }

    @Override
    public Outcome paid(long id, PaymentId payment, Money amount, Instant at) {
        var paid = rows.paid(new PayableId(id), amount, at);
        if (paid.isEmpty()) {
            return Outcome.NOT_WANTED;
        }
        deadlines.clear(PayableDeadline.KIND, id);
        CrashPoints.reach("payable.paid");
        kinds.of(paid.get()).paid(paid.get(), at);
        return Outcome.ACCEPTED;
    }

    @Override
    public void refunded(long id, RefundId refund, Money amount, boolean ok) {
        var payable = rows.find(new PayableId(id)).orElseThrow();
        kinds.of(payable).refunded(payable, refund, amount, ok);
    }
}
