package io.juhui.money.payment;

import io.juhui.kernel.Money;
import io.juhui.kernel.Problem;
import io.juhui.platform.gateway.GatewayProblem;
import io.juhui.platform.gateway.PayGateway;
import io.juhui.platform.store.CrashPoints;
import io.juhui.platform.store.Vault;
import java.time.Clock;
import java.time.Instant;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/**
 * Opens an attempt: first our number, committed, then the gateway; so a crash in between leaves nothing unknown (B03). The
 * gateway holds every word said under a number against the first: what would be said otherwise gets a number of its own.
 */
@Component
class Attempts {

    private final StoredPayments payments;
    private final Openings openings;
    private final PayGateway gateway;
    private final Vault vault;
    private final Clock clock;

    Attempts(StoredPayments payments, Openings openings, PayGateway gateway, Vault vault, Clock clock) {
        this.payments = payments;
        this.openings = openings;
        this.gateway = gateway;
        this.vault = vault;
        this.clock = clock;
    }

    /** @param scene what the gateway is told beside the rest: who pays and from where, as a keyed print */
    record Wanted(
            long orderId,
            Money amount,
            PaymentMethod method,
            String description,
            Instant expiresAt,
            @Nullable String openId,
            String clientIp,
            @Nullable String returnUrl,
            String scene) {

        boolean fits(Payment earlier, Instant now) {
            return earlier.method() == method
                    && earlier.amount().equals(amount)
                    && scene.equals(earlier.scene())
                    && earlier.expiresAt().isAfter(now);
        }
    }

    /** The gateway is told the payer's address by H5 alone, and who pays inside WeChat alone. */
    String scene(PaymentMethod method, @Nullable String openId, String clientIp) {
        return switch (method.way()) {
            case JSAPI -> vault.fingerprint("payment.scene", "payer " + openId);
            case H5 -> vault.fingerprint("payment.scene", "from " + clientIp);
            case NATIVE -> "";
        };
    }

    /** Empty when somebody else's attempt got in first. */
    Optional<Payment> open(Wanted wanted) {
        return openings.open(wanted);
    }

    /** Empty when this attempt is over: the gateway says so, will not have its number again, or it was closed meanwhile. */
    Optional<PaymentStarted> prepare(Payment payment, Wanted wanted, boolean again) {
        CrashPoints.reach("payment.prepare.before");
        try {
            var noticeUrl =
                    payments.noticeUrl(payment.id(), gateway.noticeUrls().payments());
            var prepared = gateway.prepare(new PayGateway.Preparation(
                    payment.outTradeNo(),
                    payment.method().way(),
                    payment.amount(),
                    payment.description(),
                    payment.expiresAt(),
                    wanted.openId(),
                    wanted.clientIp(),
                    wanted.returnUrl(),
                    noticeUrl));
            CrashPoints.reach("payment.prepare.after");
            if (!payments.pending(payment.id())) {
                return Optional.empty();
            }
            return Optional.of(new PaymentStarted(
                    payment.method(), payment.expiresAt(), prepared.payUrl(), prepared.codeUrl(), prepared.jsapi()));
        } catch (Problem e) {
            if (e.code() == GatewayProblem.PAID_ALREADY || e.code() == GatewayProblem.CLOSED_ALREADY) {
                return Optional.empty();
            }
            if (e.code() == GatewayProblem.REFUSED && !payment.expiresAt().isAfter(clock.instant())) {
                throw PaymentProblem.EXPIRED.problem(); // it was not yet over when we asked
            }
            if (e.code() == GatewayProblem.REFUSED && again) {
                return Optional.empty(); // said otherwise than the first time, by another version of us
            }
            throw e;
        }
    }
}
