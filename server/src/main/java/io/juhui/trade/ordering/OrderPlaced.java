package io.juhui.trade.ordering;

import io.juhui.kernel.Money;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** The answer to a placing; the same for every repetition of its key. {@code payBefore} is null when nothing is to pay. */
public record OrderPlaced(
        OrderId id,
        String number,
        Money total,
        OrderStatus status,
        @Nullable Instant payBefore) {}
