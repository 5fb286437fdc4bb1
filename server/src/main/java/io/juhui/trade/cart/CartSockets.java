package io.juhui.trade.cart;

import io.juhui.goods.catalog.SkuId;
import io.juhui.kernel.Actor.BuyerId;
import io.juhui.party.identity.spi.CartMerge;
import io.juhui.party.identity.spi.MeCounts;
import java.util.Map;
import org.springframework.stereotype.Component;

/** What the cart does at a log-in and tells on the buyer's own page. */
@Component
class CartSockets implements CartMerge, MeCounts {

    private final Carts carts;
    private final CartRows rows;
    private final MergedCarts merged;

    CartSockets(Carts carts, CartRows rows, MergedCarts merged) {
        this.carts = carts;
        this.rows = rows;
        this.merged = merged;
    }

    @Override
    public void merge(BuyerId buyer, AnonymousCart cart) {
        if (merged.take(cart.id(), buyer)) {
            carts.addWhatFits(
                    buyer,
                    cart.lines().stream()
                            .map(line -> Map.entry(new SkuId(line.skuId()), line.quantity()))
                            .toList());
        }
    }

    @Override
    public Map<String, Integer> counts(BuyerId buyer) {
        return Map.of("cart", rows.count(buyer));
    }
}
