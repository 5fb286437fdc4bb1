package io.juhui.money.payment;

import io.juhui.kernel.Ids;
import io.juhui.kernel.Language;
import io.juhui.kernel.Money;
import io.juhui.money.payment.StoredRefunds.Refund;
import io.juhui.platform.jobs.Deadlines;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.springframework.context.i18n.LocaleContextHolder;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * Gives money back to where it came from. A request commits with its asker's transaction; the gateway is called afterwards,
 * under the same number however often, until it says yes or no (R14).
 */
@Component
public class Refunds {

    /** The gateway's own limit (R53). */
    private static final Duration YEAR = Duration.ofDays(365);

    private static final int MOST = 50;

    private final StoredRefunds refunds;
    private final StoredPayments payments;
    private final Deadlines deadlines;
    private final Ids ids;
    private final Clock clock;

    Refunds(StoredRefunds refunds, StoredPayments payments, Deadlines deadlines, Ids ids, Clock clock) {
        this.refunds = refunds;
        this.payments = payments;
        this.deadlines = deadlines;
        this.ids = ids;
        this.clock = clock;
    }

    /**
     * Refunds part or all of what was paid for this order. The same {@code key} means the same refund, whoever asks and however
     * often (E03).
     */
    @Transactional
    public RefundId request(long orderId, Money amount, String reason, String key) {
        var earlier = refunds.find(orderId, key);
        if (earlier.isPresent()) {
            return requireSame(earlier.get(), amount);
        }
        var payment = payments.accepted(orderId).orElseThrow(PaymentProblem.NOT_PAID::problem);
        return write(payment, amount, reason, key, false);
    }

    /**
     * Refuses at asking what would be refused later: more than is left, once too often, or older than the gateway's year by
     * {@code until}, when the refund may have to be made (E08).
     */
    public void requirePossible(long orderId, Money amount, Instant until) {
        var payment = payments.accepted(orderId).orElseThrow(PaymentProblem.NOT_PAID::problem);
        if (payments.refunds(payment.id()) >= MOST) {
            throw PaymentProblem.REFUND_TOO_MANY.problem();
        }
        if (payment.capturedAt() != null && isTooLate(payment.capturedAt(), until)) {
            throw PaymentProblem.REFUND_TOO_LATE.problem();
        }
        var given = Money.sum(refunds.of(orderId).stream()
                .filter(refund -> refund.payment().equals(payment.id()))
                .map(Refund::amount)
                .toList());
        if (given.plus(amount).compareTo(payment.captured()) > 0) {
            throw PaymentProblem.REFUND_TOO_LARGE.problem();
        }
    }

    /** Whether money that came at {@code captured} cannot go back to its source any more at {@code at} (E08). */
    public static boolean isTooLate(Instant captured, Instant at) {
        return !captured.isAfter(at.minus(YEAR));
    }

    /** What has been asked back of what was paid for the order, however it fares; not what came unwanted. */
    public Money given(long orderId) {
        return Money.sum(refunds.of(orderId).stream()
                .filter(refund -> !refund.automatic())
                .map(Refund::amount)
                .toList());
    }

    /** Every refund of the order, oldest first; also those the shop made by itself for money that was not wanted. */
    public List<RefundView> of(long orderId) {
        return refunds.of(orderId).stream().map(Refunds::view).toList();
    }

    /** What has refunds that a person must look at: orders, and whatever else is paid for; newest first. */
    public List<Long> failedOrders(int most) {
        return refunds.failedOrders(most);
    }

    /** A person has looked: try this failed refund again. */
    @Transactional
    public void retry(RefundId id) {
        var refund = refunds.find(id).orElseThrow(PaymentProblem.UNKNOWN::problem);
        // a number that the gateway has closed is spent; an abnormal one goes on under its own number
        var number = RefundResults.CLOSED.equals(refund.failure()) ? Numbers.fresh() : refund.refundNo();
        if (!refunds.again(id, number)) {
            throw PaymentProblem.REFUND_NOT_FAILED.problem();
        }
        deadlines.set(RefundDispatch.KIND, id.value(), clock.instant());
    }

    /** Money that nobody may keep: not wanted, or not the right sum. */
    void giveBack(Payment payment, Money captured, Payment.Verdict verdict) {
        write(payment, captured, verdict.name(), "automatic:" + payment.id().value(), true);
    }

    Map<PaymentId, List<RefundRow>> byPayment(long orderId) {
        return refunds.of(orderId).stream()
                .collect(Collectors.groupingBy(Refund::payment, Collectors.mapping(Refunds::row, Collectors.toList())));
    }

    private RefundId write(Payment payment, Money amount, String reason, String key, boolean automatic) {
        var refund = new Refund(
                new RefundId(ids.next()),
                payment.id(),
                payment.orderId(),
                key,
                Numbers.fresh(),
                amount,
                reason,
                automatic,
                RefundStatus.REQUESTED,
                null,
                0,
                clock.instant());
        if (!refunds.insert(refund)) {
            return requireSame(refunds.find(payment.orderId(), key).orElseThrow(), amount);
        }
        var oldest = clock.instant().minus(YEAR);
        if (!payments.reserveRefund(payment.id(), amount, oldest)) {
            if (payments.refunds(payment.id()) >= MOST) {
                throw PaymentProblem.REFUND_TOO_MANY.problem();
            }
            var late = payment.capturedAt() != null && isTooLate(payment.capturedAt(), clock.instant());
            throw (late ? PaymentProblem.REFUND_TOO_LATE : PaymentProblem.REFUND_TOO_LARGE).problem();
        }
        deadlines.set(RefundDispatch.KIND, refund.id().value(), clock.instant());
        return refund.id();
    }

    private static RefundId requireSame(Refund earlier, Money amount) {
        if (!earlier.amount().equals(amount)) {
            throw PaymentProblem.REFUND_CHANGED.problem().with("amount", earlier.amount());
        }
        return earlier.id();
    }

    private static RefundView view(Refund refund) {
        return new RefundView(refund.id(), refund.amount(), refund.status(), reason(refund), refund.requestedAt());
    }

    private static RefundRow row(Refund refund) {
        var code = refund.status() == RefundStatus.FAILED ? refund.failure() : null;
        var failure = RefundFailure.of(code == null ? "" : code);
        return new RefundRow(
                refund.id(),
                refund.amount(),
                refund.status(),
                reason(refund),
                refund.requestedAt(),
                code == null ? null : failure.cause(code).in(asked()),
                code == null ? null : failure.remedy().in(asked()));
    }

    private static String reason(Refund refund) {
        return refund.automatic() ? Payment.Verdict.valueOf(refund.reason()).text(asked()) : refund.reason();
    }

    /** Chinese, unless somebody is asking in English right now. */
    private static Language asked() {
        var asking = LocaleContextHolder.getLocaleContext();
        var locale = asking == null ? null : asking.getLocale();
        return locale == null ? Language.CHINESE : Language.of(locale);
    }
}
