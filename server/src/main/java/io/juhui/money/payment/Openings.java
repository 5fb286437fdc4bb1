package io.juhui.money.payment;

import io.juhui.kernel.Ids;
import io.juhui.kernel.Money;
import io.juhui.money.payment.Attempts.Wanted;
import io.juhui.platform.jobs.Deadlines;
import java.time.Clock;
import java.util.Optional;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Writes a new attempt under a new number. Whose money it would be is asked in the same transaction, with whatever decides it
 * locked, so that no attempt is opened for what is being cancelled or priced anew at that moment.
 */
@Component
class Openings {

    private final StoredPayments payments;
    private final PaymentListeners listeners;
    private final Deadlines deadlines;
    private final TransactionTemplate transaction;
    private final Ids ids;
    private final Clock clock;

    Openings(
            StoredPayments payments,
            PaymentListeners listeners,
            Deadlines deadlines,
            TransactionTemplate transaction,
            Ids ids,
            Clock clock) {
        this.payments = payments;
        this.listeners = listeners;
        this.deadlines = deadlines;
        this.transaction = transaction;
        this.ids = ids;
        this.clock = clock;
    }

    /** Empty when somebody else's attempt got in first. */
    Optional<Payment> open(Wanted wanted) {
        var fresh = fresh(wanted);
        var written = Boolean.TRUE.equals(transaction.execute(_ -> {
            if (!payments.insert(fresh)) {
                return false;
            }
            var listener = listeners.of(wanted.orderId()).orElseThrow(PaymentProblem.UNKNOWN::problem);
            if (!listener.awaits(wanted.orderId(), wanted.amount())) {
                throw PaymentProblem.NOT_AWAITED.problem();
            }
            deadlines.set(PaymentPolling.KIND, fresh.id().value(), PaymentPolling.next(fresh, clock.instant()));
            return true;
        }));
        return written ? Optional.of(fresh) : Optional.empty();
    }

    private Payment fresh(Wanted wanted) {
        return new Payment(
                new PaymentId(ids.next()),
                wanted.orderId(),
                Numbers.fresh(),
                wanted.method(),
                wanted.description(),
                wanted.amount(),
                Payment.Status.PREPARED,
                Optional.empty(),
                null,
                "CNY",
                Money.ZERO,
                wanted.expiresAt(),
                clock.instant(),
                null,
                null,
                wanted.scene());
    }
}
