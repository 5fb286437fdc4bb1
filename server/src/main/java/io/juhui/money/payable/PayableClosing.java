package io.juhui.money.payable;

import io.juhui.money.payment.Payments;
import io.juhui.platform.jobs.Deadlines;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/** Closes what nobody pays: at the gateway first, outside any transaction, and money that came meanwhile wins (R12). */
@Component
class PayableClosing {

    private static final int ROUNDS = 4;

    private final PayableRows rows;
    private final PayableKinds kinds;
    private final Payments payments;
    private final Deadlines deadlines;
    private final TransactionTemplate transaction;

    PayableClosing(
            PayableRows rows,
            PayableKinds kinds,
            Payments payments,
            Deadlines deadlines,
            TransactionTemplate transaction) {
        this.rows = rows;
        this.kinds = kinds;
        this.payments = payments;
        this.deadlines = deadlines;
        this.transaction = transaction;
    }

    /** Afterwards it is closed or paid. */
    void close(Payable payable) {
        for (int round = 0; round < ROUNDS; round++) {
            if (payments.close(payable.id().value())
                    || Boolean.TRUE.equals(transaction.execute(status -> {
                        rows.close(payable.id()).ifPresent(closed -> {
                            // an attempt that was opened before the row was ours would stay payable
                            if (payments.isOpen(closed.id().value())) {
                                status.setRollbackOnly();
                                return;
                            }
                            kinds.of(closed).closed(closed);
                            deadlines.clear(PayableDeadline.KIND, closed.id().value());
                        });
                        return !status.isRollbackOnly();
                    }))) {
                return;
            }
        }
        throw PayableProblem.ANOTHER.problem();
    }
}
