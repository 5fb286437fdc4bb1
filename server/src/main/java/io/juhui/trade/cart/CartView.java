package io.juhui.trade.cart;

import io.juhui.goods.catalog.ProductId;
import io.juhui.goods.catalog.SkuId;
import io.juhui.kernel.Money;
import io.juhui.kernel.Picture;
import io.juhui.trade.pricing.HintView;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** A cart as it stands now; the amounts are of what is selected and can be bought, without carriage. */
public record CartView(
        List<CartLineView> lines,
        List<CartLineView> invalid,
        int selectedCount,
        Money goods,
        Money discount,
        Money total,
        List<HintView> hints) {

    /**
     * @param stock how many could be bought now; fewer than wanted, and above 0, can be offered instead
     * @param reason why it cannot be bought now, or null
     */
    public record CartLineView(
            SkuId skuId,
            ProductId productId,
            String name,
            String spec,
            Picture picture,
            int quantity,
            boolean selected,
            Money price,
            Money basePrice,
            Money amount,
            int stock,
            @Nullable String reason,
            List<String> tags) {}
}
