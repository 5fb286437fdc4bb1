package io.juhui.trade.ordering;

import org.jspecify.annotations.Nullable;

/** Who gets an order and where, as snapshotted at placing (R10); stored sealed (R48). */
public record Receiver(
        String name,
        String phone,
        @Nullable String regionCode,
        String address,
        @Nullable Long pickupPoint) {}
