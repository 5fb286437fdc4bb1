package io.juhui.goods.catalog;

import java.util.List;

/** Drafts changed in one place, for tests. */
final class Drafts {

    private Drafts() {}

    static ProductDraft with(
            ProductDraft d, String name, List<ProductDraft.ProductOption> options, List<ProductDraft.SkuDraft> skus) {
        return with(d, name, options, skus, d.onShelf(), d.marketPriceSource());
    }

    static ProductDraft with(
            ProductDraft d,
            String name,
            List<ProductDraft.ProductOption> options,
            List<ProductDraft.SkuDraft> skus,
            boolean onShelf,
            @org.jspecify.annotations.Nullable String source) {
        return new ProductDraft(
                d.id(),
                d.version(),
                name,
                d.subtitle(),
                d.categoryId(),
                d.brandId(),
                d.pictureIds(),
                d.pictures(),
                d.videoId(),
                d.video(),
                options,
                skus,
                d.parameters(),
                d.materials(),
                d.usage(),
                d.detail(),
                d.deliveryKinds(),
                d.freightTemplateId(),
                d.noReasonReturn(),
                d.noReturnReason(),
                d.cities(),
                onShelf,
                d.onShelfAt(),
                d.offShelfAt(),
                d.showVirtualSales(),
                d.virtualSales(),
                source);
    }
}
