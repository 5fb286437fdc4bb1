package io.juhui.money.payment;

import io.juhui.kernel.Money;
import io.juhui.money.payment.spi.PaymentListener.Outcome;
import io.juhui.platform.gateway.PayGateway;
import io.juhui.platform.jobs.Deadlines;
import io.juhui.platform.store.CrashPoints;
import java.time.Clock;
import java.util.Objects;
import java.util.Optional;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Records what the gateway says of a payment, by notice or by answer. Any number of times, in any order, from any node: money is
 * recorded once and told once.
 */
@Component
class Captures {

    private static final Logger LOG = LoggerFactory.getLogger(Captures.class);
    private static final String CURRENCY = "CNY";

    private final StoredPayments payments;
    private final PaymentListeners listeners;
    private final Refunds refunds;
    private final Deadlines deadlines;
    private final TransactionTemplate transaction;
    private final Clock clock;

    Captures(
            StoredPayments payments,
            PaymentListeners listeners,
            Refunds refunds,
            Deadlines deadlines,
            TransactionTemplate transaction,
            Clock clock) {
        this.payments = payments;
        this.listeners = listeners;
        this.refunds = refunds;
        this.deadlines = deadlines;
        this.transaction = transaction;
        this.clock = clock;
    }

    /** Applies it and answers the payment as it is afterwards. */
    Payment settle(Payment payment, PayGateway.Transaction said) {
        switch (said.state()) {
            case PAID -> {
                try {
                    transaction.executeWithoutResult(_ -> record(payment, said));
                } catch (DuplicateKeyException e) {
                    // two payments of one order captured in the same instant: the other one was accepted, this one goes
                    // back
                    transaction.executeWithoutResult(_ -> record(payment, said));
                }
            }
            case CLOSED -> {
                return closed(payment);
            }
            case OPEN, ABSENT -> {}
        }
        return payments.find(payment.id()).orElseThrow();
    }

    /** Closed at the gateway. Later looks stay set, because money has been known to come after that (R12). */
    Payment closed(Payment payment) {
        transaction.executeWithoutResult(_ -> {
            if (payments.close(payment.id(), clock.instant())) {
                deadlines.set(
                        PaymentPolling.KIND,
                        payment.id().value(),
                        clock.instant().plus(PaymentPolling.FIRST_LOOK));
            }
        });
        return payments.find(payment.id()).orElseThrow();
    }

    /** Whether a notice can be believed by itself; with anything that we know otherwise, the gateway is asked first. */
    boolean agrees(Payment payment, PayGateway.Transaction said) {
        if (said.state() != PayGateway.PayState.PAID) {
            return true;
        }
        if (payment.status() == Payment.Status.CAPTURED) {
            return Objects.equals(payment.transactionId(), said.transactionId())
                    && payment.captured().equals(said.total())
                    && payment.currency().equals(said.currency());
        }
        return judge(payment, said).isEmpty() && !payments.isElsewhere(said.transactionId(), payment.id());
    }

    private void record(Payment payment, PayGateway.Transaction said) {
        if (payments.isElsewhere(said.transactionId(), payment.id())) {
            LOG.error(
                    "payment {}: the gateway's number {} is another payment's; not recorded",
                    payment.id(),
                    said.transactionId());
            return;
        }
        var wrong = judge(payment, said);
        var captured = said.total().max(Money.ZERO);
        var at = said.paidAt().orElseGet(clock::instant);
        if (!payments.capture(
                payment.id(),
                said.transactionId(),
                captured,
                said.currency(),
                wrong.orElse(Payment.Verdict.NOT_WANTED),
                at)) {
            return;
        }
        deadlines.clear(PaymentPolling.KIND, payment.id().value());
        if (wrong.isEmpty() && wanted(payment, said)) {
            payments.accept(payment.id());
            payments.open(payment.orderId())
                    .ifPresent(other ->
                            deadlines.set(PaymentPolling.KIND, other.id().value(), clock.instant()));
        } else {
            var verdict = wrong.orElse(Payment.Verdict.NOT_WANTED);
            LOG.warn("payment {} of order {}: {}, refunding", payment.id(), payment.orderId(), verdict);
            if (captured.isPositive()) {
                refunds.giveBack(payment, captured, verdict);
            }
        }
        CrashPoints.reach("payment.capture.commit.before");
    }

    private static Optional<Payment.Verdict> judge(Payment payment, PayGateway.Transaction said) {
        if (!said.currency().equals(CURRENCY)) {
            return Optional.of(Payment.Verdict.WRONG_CURRENCY);
        }
        return said.total().equals(payment.amount()) ? Optional.empty() : Optional.of(Payment.Verdict.WRONG_AMOUNT);
    }

    private boolean wanted(Payment payment, PayGateway.Transaction said) {
        if (payments.accepted(payment.orderId()).isPresent()) {
            return false;
        }
        var listener = listeners.of(payment.orderId());
        if (listener.isEmpty()) {
            LOG.error("payment {}: nobody owns order {}", payment.id(), payment.orderId());
            return false;
        }
        return listener.get()
                        .paid(
                                payment.orderId(),
                                payment.id(),
                                payment.amount(),
                                said.paidAt().orElseGet(clock::instant))
                == Outcome.ACCEPTED;
    }
}
