package io.juhui.money.payment;

import io.juhui.kernel.Money;
import io.juhui.kernel.Problem;
import io.juhui.platform.gateway.GatewayProblem;
import io.juhui.platform.gateway.PayGateway;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/**
 * Collects the money of orders. {@link #start}, {@link #ask} and {@link #close} talk to the gateway and must be called outside
 * database transactions; they say so loudly otherwise.
 */
@Component
public class Payments {

    private static final Duration BETWEEN_QUESTIONS = Duration.ofSeconds(2);
    private static final int ROUNDS = 4;

    private final StoredPayments payments;
    private final Captures captures;
    private final Refunds refunds;
    private final PayGateway gateway;
    private final Attempts attempts;
    private final Clock clock;

    Payments(
            StoredPayments payments,
            Captures captures,
            Refunds refunds,
            PayGateway gateway,
            Attempts attempts,
            Clock clock) {
        this.payments = payments;
        this.captures = captures;
        this.refunds = refunds;
        this.gateway = gateway;
        this.attempts = attempts;
        this.clock = clock;
    }

    /**
     * Starts, or goes on with, paying {@code amount} for this order. While an attempt is open, a retry uses the same number at
     * the gateway (B03); another amount, method, payer or address
     * first closes the attempt before it and takes a number of its own (R9).
     *
     * @param openId the payer's id in WeChat, needed for WECHAT_JSAPI alone
     * @param returnUrl where the H5 pay page comes back to
     */
    public PaymentStarted start(
            long orderId,
            Money amount,
            PaymentMethod method,
            String description,
            Instant expiresAt,
            @Nullable String openId,
            String clientIp,
            @Nullable String returnUrl) {
        Outside.requireNoTransaction();
        if (method == PaymentMethod.WECHAT_JSAPI && openId == null) {
            throw PaymentProblem.OPEN_ID_NEEDED.problem();
        }
        var until = expiresAt.truncatedTo(ChronoUnit.SECONDS); // which is how the gateway counts
        if (!until.isAfter(clock.instant())) {
            throw PaymentProblem.EXPIRED.problem();
        }
        var wanted = new Attempts.Wanted(
                orderId,
                amount,
                method,
                description,
                until,
                openId,
                clientIp,
                returnUrl,
                attempts.scene(method, openId, clientIp));
        for (int round = 0; round < ROUNDS; round++) {
            if (payments.accepted(orderId).isPresent()) {
                throw PaymentProblem.ALREADY_PAID.problem();
            }
            var earlier = payments.open(orderId);
            if (earlier.isPresent() && !wanted.fits(earlier.get(), clock.instant())) {
                close(earlier.get());
                continue;
            }
            var attempt = earlier.or(() -> attempts.open(wanted));
            var started = attempt.flatMap(payment -> attempts.prepare(payment, wanted, earlier.isPresent()));
            if (started.isPresent()) {
                return started.get();
            }
            attempt.ifPresent(this::close); // at the gateway too: it may have opened what we had closed meanwhile
        }
        throw PaymentProblem.STARTED_ELSEWHERE.problem().with("retryAfterSeconds", 1); // each of us closed the other's
    }

    /** How it stands by our own rows. */
    public PaymentState statusOf(long orderId) {
        return state(payments.of(orderId));
    }

    /** How it stands after asking the gateway, at most every two seconds per payment; without an answer, by our own rows. */
    public PaymentState ask(long orderId) {
        Outside.requireNoTransaction();
        payments.open(orderId)
                .filter(p ->
                        payments.mayAsk(p.id(), clock.instant(), clock.instant().minus(BETWEEN_QUESTIONS)))
                .ifPresent(this::askQuietly);
        return statusOf(orderId);
    }

    /**
     * Closes what is open, at the gateway first, so that no money comes for what is about to be cancelled (R12). True when the
     * money had already come: it has been applied then, and the order is not to be cancelled as unpaid.
     */
    public boolean close(long orderId) {
        Outside.requireNoTransaction();
        payments.open(orderId).ifPresent(this::close);
        return payments.accepted(orderId).isPresent();
    }

    /** Whether somebody could be paying now. Asked in the transaction that cancels or prices anew, with the order locked. */
    public boolean isOpen(long orderId) {
        return payments.open(orderId).isPresent();
    }

    /** Every attempt, oldest first, for the merchant. */
    public List<PaymentRow> of(long orderId) {
        var returned = refunds.byPayment(orderId);
        return payments.of(orderId).stream()
                .map(p -> new PaymentRow(
                        p.id(),
                        p.outTradeNo(),
                        p.method(),
                        p.amount(),
                        p.verdict()
                                .filter(v -> v != Payment.Verdict.ACCEPTED)
                                .map(Enum::name)
                                .orElse(p.status().name()),
                        p.transactionId(),
                        Optional.ofNullable(p.capturedAt()).orElse(p.createdAt()),
                        returned.getOrDefault(p.id(), List.of())))
                .toList();
    }

    /** The gateway's own word, applied. */
    Payment askNow(Payment payment) {
        return captures.settle(payment, gateway.query(payment.outTradeNo()));
    }

    /** Asks after one that is closed for us. What the gateway still keeps open is closed there too, so nobody pays it. */
    Payment lookAgain(Payment closed) {
        var said = gateway.query(closed.outTradeNo());
        return said.state() == PayGateway.PayState.OPEN ? close(closed) : captures.settle(closed, said);
    }

    boolean isPaidOtherwise(Payment payment) {
        return payments.accepted(payment.orderId()).isPresent();
    }

    /** Closes one attempt, or applies its money. */
    Payment close(Payment payment) {
        return switch (gateway.close(payment.outTradeNo())) {
            case PAID -> askNow(payment);
            case CLOSED -> captures.closed(payment);
            case ABSENT -> {
                // it may be on its way there: whoever brings it sees that we have closed it, or this closes it after
                // that
                var closed = captures.closed(payment);
                yield gateway.close(payment.outTradeNo()) == PayGateway.Closing.PAID ? askNow(payment) : closed;
            }
        };
    }

    private void askQuietly(Payment payment) {
        try {
            askNow(payment);
        } catch (Problem e) {
            if (e.code() != GatewayProblem.UNAVAILABLE) {
                throw e;
            }
        }
    }

    private static PaymentState state(List<Payment> all) {
        if (all.stream().anyMatch(Payment::isAccepted)) {
            return PaymentState.PAID;
        }
        return all.isEmpty() || all.stream().anyMatch(Payment::isOpen) ? PaymentState.UNPAID : PaymentState.CLOSED;
    }
}
