package io.juhui.demo;

import io.juhui.goods.catalog.ProductDraft;
import io.juhui.kernel.Money;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/** The products of the files as a merchant would enter them. */
final class DemoDrafts {

    private static final String MARKET_PRICE_SOURCE = "品牌方建议零售价";

    private final DemoShelves shelves;
    private final DemoPictures pictures;
    private final Map<DemoPlan.Pick, Integer> sold;

    DemoDrafts(DemoShelves shelves, DemoPictures pictures, Map<DemoPlan.Pick, Integer> sold) {
        this.shelves = shelves;
        this.pictures = pictures;
        this.sold = sold;
    }

    ProductDraft draft(DemoFiles.Product p) {
        var crossedOut = p.skus().stream().anyMatch(sku -> sku.marketPriceFen() != null);
        return new ProductDraft(
                null,
                0,
                p.name(),
                p.subtitle(),
                shelves.category(p.category()),
                shelves.brand(p.brand()),
                p.pictures().stream().map(name -> pictures.of(name, null)).toList(),
                null,
                p.video() == null ? null : pictures.video(p.video()),
                null,
                p.options().stream()
                        .map(o -> new ProductDraft.ProductOption(o.name(), o.values()))
                        .toList(),
                skus(p),
                p.parameters().stream()
                        .map(one -> new ProductDraft.ProductParameter(one.name(), one.value()))
                        .toList(),
                p.materials(),
                p.usage(),
                detail(p),
                p.deliveryKinds(),
                null,
                p.noReasonReturn(),
                p.noReturnReason(),
                p.cities(),
                true,
                null,
                null,
                false,
                0,
                crossedOut ? MARKET_PRICE_SOURCE : null);
    }

    private List<ProductDraft.SkuDraft> skus(DemoFiles.Product p) {
        var skus = new ArrayList<ProductDraft.SkuDraft>();
        for (int i = 0; i < p.skus().size(); i++) {
            skus.add(sku(p.skus().get(i), sold.getOrDefault(new DemoPlan.Pick(p.slug(), i), 0)));
        }
        return skus;
    }

    private ProductDraft.SkuDraft sku(DemoFiles.Sku sku, int sold) {
        return new ProductDraft.SkuDraft(
                null,
                sku.values(),
                Money.fen(sku.priceFen()),
                sku.marketPriceFen() == null ? null : Money.fen(sku.marketPriceFen()),
                sku.costFen() == null ? null : Money.fen(sku.costFen()),
                sku.weightGrams(),
                sku.volumeCm3(),
                sku.barcode(),
                sku.stock() + sold,
                sku.safety(),
                sku.picture() == null ? null : pictures.of(sku.picture(), null),
                null);
    }

    private List<ProductDraft.DetailBlockDraft> detail(DemoFiles.Product p) {
        var words = p.detail().stream()
                .map(text -> new ProductDraft.DetailBlockDraft(ProductDraft.DetailKind.TEXT, text, null, null));
        var shown = p.pictures().stream()
                .skip(1)
                .map(name -> new ProductDraft.DetailBlockDraft(
                        ProductDraft.DetailKind.PICTURE, null, pictures.of(name, null), null));
        return Stream.concat(words, shown).toList();
    }
}
