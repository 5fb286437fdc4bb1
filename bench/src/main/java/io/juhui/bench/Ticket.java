package io.juhui.bench;

import org.jspecify.annotations.Nullable;

/** What one buyer wanted, and what was acknowledged. Written by one thread, read when it has ended. */
final class Ticket {

    private final String key;
    private final Shop.Buyer buyer;
    private final Shop.Item item;
    private @Nullable String order;
    private boolean refused;
    private boolean paid;
    private boolean cancelled;

    Ticket(String key, Shop.Buyer buyer, Shop.Item item) {
        this.key = key;
        this.buyer = buyer;
        this.item = item;
    }

    /** Idempotency-Key, and the order's note, so that the order is found again whatever was answered. */
    String key() {
        return key;
    }

    Shop.Buyer buyer() {
        return buyer;
    }

    Shop.Item item() {
        return item;
    }

    @Nullable
    String order() {
        return order;
    }

    boolean isRefused() {
        return refused;
    }

    boolean isPaid() {
        return paid;
    }

    boolean isCancelled() {
        return cancelled;
    }

    void placed(String id) {
        order = id;
    }

    void refused() {
        refused = true;
    }

    void paid() {
        paid = true;
    }

    void cancelled() {
        cancelled = true;
    }
}
