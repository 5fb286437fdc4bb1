package io.juhui.money.payment;

import io.juhui.kernel.Money;
import java.time.Instant;

public record RefundView(RefundId id, Money amount, RefundStatus status, String reason, Instant at) {}
