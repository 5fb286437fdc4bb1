package io.juhui.money.payment;

import io.juhui.kernel.Language;
import io.juhui.kernel.Problem;
import io.juhui.money.payment.StoredRefunds.Refund;
import io.juhui.platform.gateway.GatewayProblem;
import io.juhui.platform.gateway.PayGateway;
import io.juhui.platform.jobs.DeadlineHandler;
import io.juhui.platform.store.CrashPoints;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Component;

/** Takes a refund to the gateway, and asks after it until it has ended; always under the same number (E02). */
@Component
class RefundDispatch implements DeadlineHandler {

    static final String KIND = "payment.refund";
    private static final List<Duration> WAITS = List.of(
            Duration.ofSeconds(5),
            Duration.ofSeconds(15),
            Duration.ofSeconds(30),
            Duration.ofMinutes(1),
            Duration.ofMinutes(2),
            Duration.ofMinutes(5),
            Duration.ofMinutes(10),
            Duration.ofMinutes(30),
            Duration.ofHours(1));

    private final StoredRefunds refunds;
    private final StoredPayments payments;
    private final RefundResults results;
    private final PayGateway gateway;
    private final Clock clock;

    RefundDispatch(
            StoredRefunds refunds, StoredPayments payments, RefundResults results, PayGateway gateway, Clock clock) {
        this.refunds = refunds;
        this.payments = payments;
        this.results = results;
        this.gateway = gateway;
        this.clock = clock;
    }

    @Override
    public String kind() {
        return KIND;
    }

    @Override
    public Optional<Instant> attempt(long id) {
        var refund = refunds.find(new RefundId(id)).orElseThrow();
        if (!refund.isUnderWay()) {
            return Optional.empty();
        }
        var wait = WAITS.get(Math.min(refunds.attempted(refund.id()), WAITS.size()) - 1);
        try {
            results.apply(said(refund));
        } catch (Problem e) {
            if (e.code() == GatewayProblem.REFUSED) {
                results.fail(refund.refundNo(), String.valueOf(e.extras().get("reason")));
            }
        }
        var after = refunds.find(refund.id()).orElseThrow();
        return after.isUnderWay() ? Optional.of(clock.instant().plus(wait)) : Optional.empty();
    }

    private PayGateway.RefundAnswer said(Refund refund) {
        if (refund.status() == RefundStatus.ACCEPTED) {
            var answer = gateway.queryRefund(refund.refundNo());
            if (answer.state() != PayGateway.RefundState.ABSENT) {
                return answer;
            }
        }
        var payment = payments.find(refund.payment()).orElseThrow();
        var reason =
                refund.automatic() ? Payment.Verdict.valueOf(refund.reason()).text(Language.CHINESE) : refund.reason();
        var said = refunds.said(
                refund.id(), new StoredRefunds.Said(reason, gateway.noticeUrls().refunds()));
        CrashPoints.reach("payment.refund.before");
        var answer = gateway.refund(new PayGateway.RefundWish(
                refund.refundNo(),
                payment.outTradeNo(),
                payment.captured(),
                refund.amount(),
                payment.currency(),
                said.reason(),
                said.noticeUrl()));
        CrashPoints.reach("payment.refund.after");
        return answer;
    }
}
