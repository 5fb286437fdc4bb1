package io.juhui.money.payable;

import io.juhui.kernel.Actor.BuyerId;
import io.juhui.kernel.Money;
import io.juhui.kernel.Words;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * Something that a buyer is to pay for.
 *
 * @param kind of the room whose it is
 * @param title what the buyer and the gateway read: 充值 ¥100
 */
public record Payable(
        PayableId id,
        String kind,
        BuyerId buyer,
        Money amount,
        Words title,
        PayableState state,
        Instant createdAt,
        Instant payBefore,
        @Nullable Instant paidAt) {

    boolean isWaiting() {
        return state == PayableState.WAITING;
    }
}
