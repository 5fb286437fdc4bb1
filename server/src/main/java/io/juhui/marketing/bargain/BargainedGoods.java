package io.juhui.marketing.bargain;

import io.juhui.goods.catalog.ProductId;
import io.juhui.goods.catalog.SkuId;
import io.juhui.goods.catalog.SkuOffer;
import io.juhui.kernel.Money;
import io.juhui.kernel.Picture;
import io.juhui.kernel.Tone;
import org.jspecify.annotations.Nullable;

/** @param ordinary what it costs without a bargain, null when it is not in the catalogue any more */
record BargainedGoods(
        ProductId productId,
        SkuId skuId,
        String name,
        String spec,
        Picture picture,
        @Nullable Money ordinary) {

    private static final Picture NONE = new Picture("/pictures/avatar.svg", Tone.SAND);

    static BargainedGoods of(long product, long sku, @Nullable SkuOffer offer) {
        return offer == null
                ? new BargainedGoods(new ProductId(product), new SkuId(sku), "", "", NONE, null)
                : new BargainedGoods(
                        offer.product(), offer.sku(), offer.name(), offer.spec(), offer.picture(), offer.price());
    }
}
