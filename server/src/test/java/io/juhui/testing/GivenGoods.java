package io.juhui.testing;

import io.juhui.goods.catalog.BrandId;
import io.juhui.goods.catalog.Categories;
import io.juhui.goods.catalog.CategoryId;
import io.juhui.goods.catalog.ProductDraft;
import io.juhui.goods.catalog.ProductEditing;
import io.juhui.goods.catalog.ProductId;
import io.juhui.goods.catalog.SkuId;
import io.juhui.goods.catalog.SkuOffer;
import io.juhui.goods.catalog.Skus;
import io.juhui.kernel.Actor;
import io.juhui.kernel.Tone;
import io.juhui.platform.media.Media;
import io.juhui.platform.media.MediaId;
import java.util.List;
import java.util.concurrent.atomic.AtomicLong;
import org.springframework.stereotype.Component;

/**
 * Products for tests: {@code given.aProduct().priced(1990).stocked(10).make()}. Every one gets its own category unless told, so
 * that lists can be asked for its rows alone. The quantity goes to the stock room as the merchant's editor would send it.
 */
@Component
public class GivenGoods {

    private static final AtomicLong COUNT = new AtomicLong();

    private final ProductEditing editing;
    private final Categories categories;
    private final Skus skus;
    private final Media media;

    GivenGoods(ProductEditing editing, Categories categories, Skus skus, Media media) {
        this.editing = editing;
        this.categories = categories;
        this.skus = skus;
        this.media = media;
    }

    /** What was made: {@code sku()} is the first SKU. */
    public record Goods(ProductId product, CategoryId category, List<SkuId> skus) {
        public SkuId sku() {
            return skus.getFirst();
        }

        public String path() {
            return "/api/products/" + product.value();
        }
    }

    public GivenProduct aProduct() {
        return new GivenProduct(this, "测试商品" + COUNT.incrementAndGet());
    }

    public CategoryId aCategory(String name) {
        return categories.create(null, name + COUNT.incrementAndGet(), 0, null);
    }

    public BrandId aBrand(String name) {
        return categories.createBrand(name + COUNT.incrementAndGet());
    }

    public MediaId aPicture() {
        return media.keep(new byte[] {1, 2, 3}, "image/webp", Tone.LEAF);
    }

    public SkuOffer offer(SkuId sku) {
        var offer = skus.snapshot().sku(sku);
        if (offer == null) {
            throw new AssertionError("no such SKU: " + sku);
        }
        return offer;
    }

    Goods make(ProductDraft draft) {
        var id = editing.create(draft, Actor.ANONYMOUS);
        return new Goods(
                id,
                draft.categoryId(),
                skus.snapshot().ofProduct(id).stream().map(SkuOffer::sku).toList());
    }
}
