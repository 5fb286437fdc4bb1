package io.juhui.money.payable;

import io.juhui.money.payment.PaymentProblem;
import io.juhui.money.payment.Payments;
import io.juhui.money.payment.RefundAttempts;
import io.juhui.money.payment.RefundId;
import io.juhui.money.payment.RefundRow;
import io.juhui.money.payment.RefundStatus;
import io.juhui.money.payment.Refunds;
import java.util.List;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;

/** Refunds of payables that the gateway could not carry out: a person looks at them and tries them again, as with orders (R14, E07). */
@Component
public class PayableRefunds {

    /** More than this are one incident, not a list to work off. */
    private static final int MOST = 1_000;

    private static final int SHOWN = 200;

    private final PayableRows rows;
    private final Payments payments;
    private final Refunds refunds;
    private final RefundAttempts attempts;

    PayableRefunds(PayableRows rows, Payments payments, Refunds refunds, RefundAttempts attempts) {
        this.rows = rows;
        this.payments = payments;
        this.refunds = refunds;
        this.attempts = attempts;
    }

    record Failed(Payable payable, RefundRow refund) {}

    /** Newest payable first; those too that the shop made by itself of money that nobody wanted. */
    List<Failed> failed() {
        return rows.among(refunds.failedOrders(MOST)).stream()
                .flatMap(payable -> of(payable.id())
                        .filter(refund -> refund.status() == RefundStatus.FAILED)
                        .map(refund -> new Failed(payable, refund)))
                .limit(SHOWN)
                .toList();
    }

    /** How the refunds of a payable fare, and of a failed one why. */
    public Stream<RefundRow> of(PayableId id) {
        return payments.of(id.value()).stream().flatMap(payment -> payment.refunds().stream());
    }

    /**
     * Tries it again, and asks the gateway at once, so that who pressed the button sees what it says. Outside transactions; one that
     * did not fail, or is another payable's, is refused.
     */
    public RefundRow retry(PayableId id, RefundId refund) {
        one(id, refund);
        refunds.retry(refund);
        attempts.now(refund);
        return one(id, refund);
    }

    private RefundRow one(PayableId id, RefundId refund) {
        return of(id).filter(row -> row.id().equals(refund))
                .findFirst()
                .filter(_ -> rows.find(id).isPresent())
                .orElseThrow(PaymentProblem.UNKNOWN::problem);
    }
}
