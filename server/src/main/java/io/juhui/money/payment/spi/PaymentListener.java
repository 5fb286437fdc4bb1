package io.juhui.money.payment.spi;

import io.juhui.kernel.Money;
import io.juhui.money.payment.PaymentId;
import io.juhui.money.payment.RefundId;
import java.time.Instant;

/**
 * Socket: whose money it is. Called once per event, inside the transaction that records it, so both commit together; must not
 * call outside worlds.
 */
public interface PaymentListener {

    enum Outcome {
        ACCEPTED,
        /** Cancelled meanwhile, or paid by other means: the money goes back by itself. */
        NOT_WANTED
    }

    /** Whether this id, as given to {@code Payments.start}, is one of yours. Cheap. */
    boolean owns(long orderId);

    /**
     * Whether this order waits for exactly this amount. Called in the transaction that opens an attempt: whatever decides it
     * stays locked until that commits, so that cancelling and pricing anew see the attempt, or the attempt sees them.
     */
    boolean awaits(long orderId, Money amount);

    /** The whole amount has been captured. */
    Outcome paid(long orderId, PaymentId payment, Money amount, Instant at);

    /**
     * A refund that you requested has ended. {@code ok} false: the money has not gone back and a person must look; it may still
     * succeed after that, and is told again then.
     */
    void refunded(long orderId, RefundId refund, Money amount, boolean ok);
}
