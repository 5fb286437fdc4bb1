package io.juhui.money.payment;

import io.juhui.kernel.Problem;
import io.juhui.platform.jobs.DeadlineHandler;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Component;

/**
 * Notices get lost, so every open payment is asked about: after 15 seconds, after 45, then every minute until it expires, and
 * again and again, at growing intervals, for a day after it was closed. A lost notice is found within a minute (D11); money that
 * the gateway took after closing is found as well (R12).
 */
@Component
class PaymentPolling implements DeadlineHandler {

    static final String KIND = "payment.poll";
    static final Duration FIRST_LOOK = Duration.ofMinutes(1);
    /** From closing on; a day later the buyer's bank has said whatever it had to say. */
    static final List<Duration> LOOKS = List.of(
            FIRST_LOOK,
            Duration.ofMinutes(5),
            Duration.ofMinutes(15),
            Duration.ofMinutes(45),
            Duration.ofHours(2),
            Duration.ofHours(4),
            Duration.ofHours(10),
            Duration.ofHours(24));

    private static final Duration FIRST = Duration.ofSeconds(15);
    private static final Duration SECOND = Duration.ofSeconds(45);
    private static final Duration EVERY = Duration.ofMinutes(1);

    private final StoredPayments payments;
    private final Payments collecting;
    private final Clock clock;

    PaymentPolling(StoredPayments payments, Payments collecting, Clock clock) {
        this.payments = payments;
        this.collecting = collecting;
        this.clock = clock;
    }

    static Instant next(Payment payment, Instant now) {
        var age = Duration.between(payment.createdAt(), now);
        var at = age.compareTo(FIRST) < 0
                ? payment.createdAt().plus(FIRST)
                : age.compareTo(SECOND) < 0 ? payment.createdAt().plus(SECOND) : now.plus(EVERY);
        return at.isAfter(payment.expiresAt()) && now.isBefore(payment.expiresAt()) ? payment.expiresAt() : at;
    }

    @Override
    public String kind() {
        return KIND;
    }

    @Override
    public Optional<Instant> attempt(long id) {
        var payment = payments.find(new PaymentId(id)).orElseThrow();
        try {
            return look(payment);
        } catch (Problem gatewayAway) {
            return Optional.of(clock.instant().plus(EVERY));
        }
    }

    private Optional<Instant> look(Payment payment) {
        return switch (payment.status()) {
            case CAPTURED -> Optional.empty();
            case CLOSED -> afterClosing(collecting.lookAgain(payment));
            case PREPARED, PENDING -> {
                var over = !clock.instant().isBefore(payment.expiresAt()) || collecting.isPaidOtherwise(payment);
                var after = over ? collecting.close(payment) : collecting.askNow(payment);
                yield switch (after.status()) {
                    case CAPTURED -> Optional.empty();
                    case CLOSED -> afterClosing(after);
                    case PREPARED, PENDING -> Optional.of(next(after, clock.instant()));
                };
            }
        };
    }

    private Optional<Instant> afterClosing(Payment payment) {
        var closed = payment.closedAt();
        if (payment.status() != Payment.Status.CLOSED || closed == null) {
            return Optional.empty();
        }
        return LOOKS.stream()
                .map(closed::plus)
                .filter(clock.instant()::isBefore)
                .findFirst();
    }
}
