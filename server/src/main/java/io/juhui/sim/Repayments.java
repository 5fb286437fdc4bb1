package io.juhui.sim;

import io.juhui.kernel.Ids;
import io.juhui.platform.jobs.Deadlines;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Duration;
import java.util.Optional;
import org.springframework.context.annotation.Profile;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Moves the played money back: a refund is taken at once and arrives a little later. */
@Component
@Profile("demo")
class Repayments {

    private static final Duration REFUND_TAKES = Duration.ofSeconds(2);

    private final PlayedPayments payments;
    private final PlayedRefunds refunds;
    private final Courier courier;
    private final Deadlines deadlines;
    private final Ids ids;
    private final Clock clock;

    Repayments(
            PlayedPayments payments,
            PlayedRefunds refunds,
            Courier courier,
            Deadlines deadlines,
            Ids ids,
            Clock clock) {
        this.payments = payments;
        this.refunds = refunds;
        this.courier = courier;
        this.deadlines = deadlines;
        this.ids = ids;
        this.clock = clock;
    }

    @Transactional
    Played.Refund take(String refundNo, String outTradeNo, long amount, String reason, String url) {
        var payment = payments.lock(outTradeNo)
                .filter(Played.Payment::moneyCame)
                .orElseThrow(() -> new WireGate.Refusal(404, "RESOURCE_NOT_EXISTS", "没有这笔支付"));
        var earlier = refunds.find(refundNo);
        if (earlier.isPresent()) {
            if (!refunds.isSame(refundNo, outTradeNo, amount, reason, url)) {
                throw new WireGate.Refusal(400, "PARAM_ERROR", "同一退款单号的内容不一致");
            }
            return earlier.get();
        }
        if (reason.getBytes(StandardCharsets.UTF_8).length > 80) {
            throw new WireGate.Refusal(400, "PARAM_ERROR", "退款原因过长");
        }
        var gone = refunds.of(outTradeNo).stream()
                .filter(r -> !r.state().equals("CLOSED"))
                .mapToLong(Played.Refund::amount)
                .sum();
        if (amount <= 0 || gone + amount > (payment.paid() == null ? 0 : payment.paid())) {
            throw new WireGate.Refusal(400, "INVALID_REQUEST", "退款金额超过支付金额");
        }
        var refund = new Played.Refund(
                ids.next(),
                refundNo,
                "50300" + ids.next(),
                outTradeNo,
                amount,
                url,
                "PROCESSING",
                clock.instant(),
                null);
        refunds.insert(refund, reason);
        payments.move(outTradeNo, Played.State.SUCCESS, Played.State.REFUND);
        deadlines.set(RepaymentDeadline.KIND, refund.id(), clock.instant().plus(courier.paced(REFUND_TAKES)));
        return refund;
    }

    /** The refund has arrived, or has not. Answers the notice that says so, once. */
    @Transactional
    Optional<Long> end(long id, boolean abnormal) {
        if (!refunds.end(id, abnormal ? "ABNORMAL" : "SUCCESS", clock.instant())) {
            return Optional.empty();
        }
        var refund = refunds.find(id).orElseThrow();
        var payment = payments.find(refund.outTradeNo()).orElseThrow();
        return Optional.of(courier.take(
                payment, refund.notifyUrl(), "REFUND." + refund.state(), WireBodies.refundNotice(refund, payment)));
    }

    /** Does nothing when the refund has ended before. */
    @Transactional
    void arrive(long id) {
        var refund = refunds.find(id).orElseThrow();
        if (refund.state().equals("PROCESSING")) {
            var payment = payments.find(refund.outTradeNo()).orElseThrow();
            end(id, payment.has(SimSwitch.REFUND_ABNORMAL));
        }
    }
}
