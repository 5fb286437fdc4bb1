package io.juhui.party.identity.spi;

import io.juhui.kernel.Actor.BuyerId;
import java.util.List;
import java.util.UUID;

/** Socket: takes over the anonymous cart inside the transaction that opens the session. */
public interface CartMerge {

    /**
     * Consumes this cart: once in its life, whoever logs in with it and however often. Lines that cannot be taken over (gone,
     * sold out) are left out, never an obstacle to logging in.
     */
    void merge(BuyerId buyer, AnonymousCart cart);

    /** @param id made by the visitor's own device with the cart's first line */
    record AnonymousCart(UUID id, List<CartLine> lines) {}

    record CartLine(long skuId, int quantity) {}
}
