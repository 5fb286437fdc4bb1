package io.juhui.money.payment;

import io.juhui.kernel.Problem;
import io.juhui.platform.jobs.DeadlineHandler;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import org.springframework.stereotype.Component;

/**
 * Notices get lost, so every open payment is asked about: after 15 seconds, after 45, then every minute until it expires, and
 * once more after it was closed. A lost notice is found within a minute (D11).
 */
@Component
class PaymentPolling implements DeadlineHandler {

    static final String KIND = "payment.poll";
    static final Duration LAST_LOOK = Duration.ofMinutes(1);
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
    public void due(long id) {
        attempt(id);
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
            case CLOSED -> {
                collecting.askNow(payment);
                yield Optional.empty();
            }
            case PREPARED, PENDING -> {
                var expired = !clock.instant().isBefore(payment.expiresAt());
                var after = expired ? collecting.close(payment) : collecting.askNow(payment);
                yield switch (after.status()) {
                    case CAPTURED -> Optional.empty();
                    case CLOSED -> Optional.of(clock.instant().plus(LAST_LOOK));
                    case PREPARED, PENDING -> Optional.of(next(after, clock.instant()));
                };
            }
        };
    }
}
