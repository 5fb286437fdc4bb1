package io.juhui.money.payment;

import java.time.Instant;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** What the buyer's device needs to go on paying; exactly one of the last three is there. */
public record PaymentStarted(
        PaymentMethod method,
        Instant expiresAt,
        @Nullable String payUrl,
        @Nullable String codeUrl,
        @Nullable Map<String, String> jsapi) {}
