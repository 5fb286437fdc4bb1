package io.juhui.money.payment;

import io.juhui.kernel.Money;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** A refund as the merchant sees it. Of a failed one: what the gateway answered, and what there is to do. */
public record RefundRow(
        RefundId id,
        Money amount,
        RefundStatus status,
        String reason,
        Instant at,
        @Nullable String failure,
        @Nullable String remedy) {}
