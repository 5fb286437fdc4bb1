package io.juhui.goods.catalog;

import io.juhui.goods.catalog.Teaser.TeaserView;
import io.juhui.kernel.Language;
import io.juhui.kernel.Money;
import io.juhui.kernel.Picture;
import io.juhui.kernel.Words;
import io.juhui.platform.media.Video;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** A product as its page shows it. There is no cost price in it (P08). */
record ProductView(
        ProductId id,
        String name,
        String subtitle,
        List<Picture> pictures,
        @Nullable Video video,
        CategoryId categoryId,
        List<String> categoryPath,
        @Nullable BrandView brand,
        List<ProductDraft.ProductOption> options,
        List<SkuView> skus,
        List<ProductDraft.ProductParameter> parameters,
        String materials,
        String usage,
        List<DetailBlock> detail,
        List<DeliveryKind> deliveryKinds,
        boolean noReasonReturn,
        @Nullable String noReturnReason,
        List<City> cities,
        int sales,
        ReviewDigest reviews,
        Money price,
        @Nullable Money marketPrice,
        @Nullable String marketPriceSource,
        List<TeaserView> teasers,
        List<String> promises) {

    private static final Words MADE_GOOD = new Words("坏损错漏包赔", "Damaged, wrong or missing: made good");

    private static final int MOST_STOCK_SHOWN = 999;

    record BrandView(BrandId id, String name) {}

    record DetailBlock(
            ProductDraft.DetailKind kind,
            @Nullable String text,
            @Nullable Picture picture) {}

    record SkuView(
            SkuId id,
            List<String> values,
            Money price,
            Money basePrice,
            @Nullable Money marketPrice,
            @Nullable Picture picture,
            int stock,
            @Nullable String barcode,
            int weightGrams) {}

    static ProductView of(Product product, ShelfItem item, Shelf shelf, Cities cities, Language language) {
        var draft = product.draft();
        var card = item.card(language);
        var brand = draft.brandId();
        return new ProductView(
                product.id(),
                draft.name(),
                draft.subtitle(),
                draft.pictures() == null ? List.of() : draft.pictures(),
                draft.video(),
                draft.categoryId(),
                shelf.catalogue().categoryPath(draft.categoryId()),
                brand == null
                        ? null
                        : shelf.catalogue()
                                .brand(brand)
                                .map(name -> new BrandView(brand, name))
                                .orElse(null),
                draft.options(),
                skus(product, shelf),
                draft.parameters(),
                draft.materials(),
                draft.usage(),
                draft.detail().stream()
                        .map(b -> new DetailBlock(b.kind(), b.text(), b.picture()))
                        .toList(),
                draft.deliveryKinds(),
                draft.noReasonReturn(),
                draft.noReturnReason(),
                cities.of(draft.cities()),
                card.sales(),
                shelf.signals().reviews(product.id()),
                card.price(),
                card.marketPrice(),
                card.marketPrice() == null ? null : draft.marketPriceSource(),
                teasers(product, shelf, language),
                promises(language));
    }

    /** The ladder: of each kind the best of any of its SKUs. */
    private static List<TeaserView> teasers(Product product, Shelf shelf, Language language) {
        return shelf.signals().ladder(shelf.catalogue().ofProduct(product.id())).stream()
                .map(teaser -> TeaserView.of(teaser, language))
                .toList();
    }

    private static List<SkuView> skus(Product product, Shelf shelf) {
        var views = new ArrayList<SkuView>();
        for (var sku : product.draft().skus()) {
            var offer = Optional.ofNullable(sku.id()).map(shelf.catalogue()::sku);
            offer.ifPresent(o -> {
                var price = shelf.signals().price(o);
                views.add(new SkuView(
                        o.sku(),
                        sku.values(),
                        price,
                        o.price(),
                        Shelf.crossedOut(o.marketPrice(), price),
                        sku.picture(),
                        Math.clamp(shelf.signals().stock(o.sku()).available(), 0, MOST_STOCK_SHOWN),
                        sku.barcode(),
                        sku.weightGrams()));
            });
        }
        return List.copyOf(views);
    }

    /** What holds whatever is bought; returns and ways of delivery have their own fields. */
    private static List<String> promises(Language language) {
        return List.of(MADE_GOOD.in(language));
    }
}
