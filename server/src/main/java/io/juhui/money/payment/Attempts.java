package io.juhui.money.payment;

import io.juhui.kernel.Ids;
import io.juhui.kernel.Money;
import io.juhui.kernel.Problem;
import io.juhui.platform.gateway.GatewayProblem;
import io.juhui.platform.gateway.PayGateway;
import io.juhui.platform.jobs.Deadlines;
import io.juhui.platform.store.CrashPoints;
import java.time.Clock;
import java.time.Instant;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/** Opens an attempt: first our number, committed, then the gateway; so a crash in between leaves nothing unknown (B03). */
@Component
class Attempts {

    private final StoredPayments payments;
    private final PayGateway gateway;
    private final Deadlines deadlines;
    private final TransactionTemplate transaction;
    private final Ids ids;
    private final Clock clock;

    Attempts(
            StoredPayments payments,
            PayGateway gateway,
            Deadlines deadlines,
            TransactionTemplate transaction,
            Ids ids,
            Clock clock) {
        this.payments = payments;
        this.gateway = gateway;
        this.deadlines = deadlines;
        this.transaction = transaction;
        this.ids = ids;
        this.clock = clock;
    }

    record Wanted(
            long orderId,
            Money amount,
            PaymentMethod method,
            String description,
            Instant expiresAt,
            @Nullable String openId,
            String clientIp,
            @Nullable String returnUrl) {

        boolean fits(Payment earlier, Instant now) {
            return earlier.method() == method
                    && earlier.amount().equals(amount)
                    && earlier.expiresAt().isAfter(now);
        }
    }

    /** Empty when somebody else's attempt got in first. */
    Optional<Payment> open(Wanted wanted) {
        var fresh = new Payment(
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
                null);
        var written = Boolean.TRUE.equals(transaction.execute(_ -> {
            if (!payments.insert(fresh)) {
                return false;
            }
            deadlines.set(PaymentPolling.KIND, fresh.id().value(), PaymentPolling.next(fresh, clock.instant()));
            return true;
        }));
        return written ? Optional.of(fresh) : Optional.empty();
    }

    /** Empty when the gateway says that this attempt is over. */
    Optional<PaymentStarted> prepare(Payment payment, Wanted wanted) {
        CrashPoints.reach("payment.prepare.before");
        try {
            var prepared = gateway.prepare(new PayGateway.Preparation(
                    payment.outTradeNo(),
                    payment.method().way(),
                    payment.amount(),
                    payment.description(),
                    payment.expiresAt(),
                    wanted.openId(),
                    wanted.clientIp(),
                    wanted.returnUrl()));
            CrashPoints.reach("payment.prepare.after");
            payments.pending(payment.id());
            return Optional.of(new PaymentStarted(
                    payment.method(), payment.expiresAt(), prepared.payUrl(), prepared.codeUrl(), prepared.jsapi()));
        } catch (Problem e) {
            if (e.code() == GatewayProblem.PAID_ALREADY || e.code() == GatewayProblem.CLOSED_ALREADY) {
                return Optional.empty();
            }
            if (e.code() == GatewayProblem.REFUSED && !payment.expiresAt().isAfter(clock.instant())) {
                throw PaymentProblem.EXPIRED.problem(); // it was not yet over when we asked
            }
            throw e;
        }
    }
}
