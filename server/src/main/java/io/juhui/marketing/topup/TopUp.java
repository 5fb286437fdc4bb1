package io.juhui.marketing.topup;

import io.juhui.kernel.Actor.BuyerId;
import io.juhui.kernel.Money;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * Money that a buyer pays in.
 *
 * @param back what has been given back of it, and taken back of its bonus
 */
record TopUp(
        TopUpId id,
        BuyerId buyer,
        Money amount,
        Bonus bonus,
        State state,
        Instant createdAt,
        @Nullable Instant paidAt,
        Back back) {

    enum State {
        WAITING,
        PAID,
        CLOSED
    }

    record Back(Money principal, Money gift, long points) {

        static final Back NOTHING = new Back(Money.ZERO, Money.ZERO, 0);
    }

    Money left() {
        return amount.minus(back.principal());
    }

    /** Its transfer in the ledger. */
    String key() {
        return "topup:" + id.value();
    }
}
