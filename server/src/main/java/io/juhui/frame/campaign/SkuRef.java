package io.juhui.frame.campaign;

import io.juhui.goods.catalog.CategoryId;
import io.juhui.goods.catalog.SkuOffer;
import io.juhui.trade.pricing.Basket;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * As much of a SKU as decides whether a campaign covers it.
 *
 * @param categories the product's category and its ancestors
 */
public record SkuRef(long sku, long product, Set<Long> categories) {

    public static SkuRef of(SkuOffer offer) {
        return new SkuRef(
                offer.sku().value(),
                offer.product().value(),
                offer.categories().stream().map(CategoryId::value).collect(Collectors.toUnmodifiableSet()));
    }

    public static SkuRef of(Basket.Line line) {
        return new SkuRef(line.skuId(), line.productId(), line.categories());
    }
}
