package io.juhui.sim;

import io.juhui.kernel.Ids;
import io.juhui.platform.jobs.DeadlineHandler;
import io.juhui.platform.jobs.Deadlines;
import java.time.Clock;
import java.time.Duration;
import java.util.Objects;
import java.util.Optional;
import org.springframework.context.annotation.Profile;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/** Moves the played money: the buyer pays, refunds arrive. */
@Component
@Profile("demo")
class Teller implements DeadlineHandler {

    static final String KIND = "sim.refund";
    private static final Duration REFUND_TAKES = Duration.ofSeconds(2);

    private final PlayedPayments payments;
    private final PlayedRefunds refunds;
    private final Courier courier;
    private final Deadlines deadlines;
    private final TransactionTemplate transaction;
    private final Ids ids;
    private final Clock clock;

    Teller(
            PlayedPayments payments,
            PlayedRefunds refunds,
            Courier courier,
            Deadlines deadlines,
            TransactionTemplate transaction,
            Ids ids,
            Clock clock) {
        this.payments = payments;
        this.refunds = refunds;
        this.courier = courier;
        this.deadlines = deadlines;
        this.transaction = transaction;
        this.ids = ids;
        this.clock = clock;
    }

    /** The buyer confirms. False when it is too late or was done before. */
    boolean pay(String prepayId) {
        return Boolean.TRUE.equals(transaction.execute(_ -> {
            var payment = payments.byPrepayId(prepayId).orElseThrow();
            var late = payment.has(SimSwitch.LATE_MONEY);
            if (!late && (payment.state() == Played.State.CLOSED || isOver(payment))) {
                return false;
            }
            var from = late && payment.state() == Played.State.CLOSED ? Played.State.CLOSED : Played.State.NOTPAY;
            var paid = payment.has(SimSwitch.SHORT_AMOUNT) ? payment.total() - 1 : payment.total();
            var currency = payment.has(SimSwitch.OTHER_CURRENCY) ? "USD" : "CNY";
            if (!payments.pay(prepayId, from.name(), "42000" + ids.next(), paid, currency, clock.instant())) {
                return false;
            }
            var now = payments.byPrepayId(prepayId).orElseThrow();
            courier.take(now, now.notifyUrl(), "TRANSACTION.SUCCESS", WireBodies.transaction(now));
            return true;
        }));
    }

    boolean isOver(Played.Payment payment) {
        return !clock.instant().isBefore(payment.expiresAt());
    }

    /** Takes a refund; the money arrives a little later. */
    Played.Refund refund(String refundNo, String outTradeNo, long amount, String reason, String url) {
        return Objects.requireNonNull(transaction.execute(_ -> {
            var payment = payments.lock(outTradeNo)
                    .filter(Played.Payment::moneyCame)
                    .orElseThrow(() -> new WireGate.Refusal(404, "RESOURCE_NOT_EXISTS", "没有这笔支付"));
            var earlier = refunds.find(refundNo);
            if (earlier.isPresent()) {
                if (earlier.get().amount() != amount
                        || !earlier.get().outTradeNo().equals(outTradeNo)) {
                    throw new WireGate.Refusal(400, "PARAM_ERROR", "同一退款单号的内容不一致");
                }
                return earlier.get();
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
            deadlines.set(KIND, refund.id(), clock.instant().plus(courier.paced(REFUND_TAKES)));
            return refund;
        }));
    }

    /** The refund has arrived, or has not. Answers the notice that says so, once. */
    Optional<Long> end(long id, boolean abnormal) {
        return Optional.ofNullable(transaction.execute(_ -> {
            if (!refunds.end(id, abnormal ? "ABNORMAL" : "SUCCESS", clock.instant())) {
                return null;
            }
            var refund = refunds.find(id).orElseThrow();
            var payment = payments.find(refund.outTradeNo()).orElseThrow();
            return courier.take(
                    payment, refund.notifyUrl(), "REFUND." + refund.state(), WireBodies.refundNotice(refund, payment));
        }));
    }

    @Override
    public String kind() {
        return KIND;
    }

    @Override
    public void due(long id) {
        var refund = refunds.find(id).orElseThrow();
        if (refund.state().equals("PROCESSING")) {
            var payment = payments.find(refund.outTradeNo()).orElseThrow();
            end(id, payment.has(SimSwitch.REFUND_ABNORMAL));
        }
    }
}
