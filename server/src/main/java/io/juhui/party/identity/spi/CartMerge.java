package io.juhui.party.identity.spi;

import io.juhui.kernel.Actor.BuyerId;
import java.util.List;

/** Socket: takes over the anonymous cart inside the transaction that opens the session. */
public interface CartMerge {

    /** Lines that cannot be taken over (gone, sold out) are left out, never an obstacle to logging in. */
    void merge(BuyerId buyer, List<CartLine> lines);

    record CartLine(long skuId, int quantity) {}
}
