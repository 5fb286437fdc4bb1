package io.juhui.money.payment;

import io.juhui.kernel.Money;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** One attempt as the merchant sees it; {@code status} is PREPARED, PENDING, CAPTURED, CLOSED or, flagged, what was wrong. */
public record PaymentRow(
        PaymentId id,
        String outTradeNo,
        PaymentMethod method,
        Money amount,
        String status,
        @Nullable String transactionId,
        Instant at,
        List<RefundRow> refunds) {}
