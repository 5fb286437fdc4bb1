package io.juhui.money.payable.spi;

import io.juhui.kernel.Money;
import io.juhui.money.payable.Payable;
import io.juhui.money.payment.RefundId;
import java.time.Instant;

/** Socket: whose a kind of payable is. Each is told once, in the transaction of what happened; none may call outside worlds. */
public interface PayableKind {

    /** Stable: {@code topup}; stored with payables. */
    String kind();

    /** The whole amount has come. */
    void paid(Payable payable, Instant at);

    /** Nobody will pay it any more. */
    void closed(Payable payable);

    /** A refund that this room requested has ended; {@code ok} false: a person must look, and it may still succeed. */
    void refunded(Payable payable, RefundId refund, Money amount, boolean ok);
}
