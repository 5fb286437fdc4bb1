package io.juhui.testing;

import io.juhui.goods.catalog.BrandId;
import io.juhui.goods.catalog.CategoryId;
import io.juhui.goods.catalog.DeliveryKind;
import io.juhui.goods.catalog.FreightTemplateId;
import io.juhui.goods.catalog.ProductDraft;
import io.juhui.kernel.Money;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** A product to be: one SKU unless {@link #spec} is called; on the shelf, by express and pick-up, returnable, 500 g. */
public final class GivenProduct {

    private final GivenGoods shop;
    private String name;
    private String subtitle = "";
    private long price = 1_990;
    private @Nullable Long marketPrice;
    private @Nullable Long cost;
    private int stock = 100;
    private int weight = 500;
    private boolean onShelf = true;
    private @Nullable Instant from;
    private @Nullable Instant until;
    private @Nullable CategoryId category;
    private @Nullable BrandId brand;
    private @Nullable FreightTemplateId freight;
    private @Nullable String noReturn;
    private @Nullable String barcode;
    private List<String> cities = List.of();
    private List<DeliveryKind> kinds = List.of(DeliveryKind.EXPRESS, DeliveryKind.PICKUP);
    private final List<String> values = new ArrayList<>();
    private final List<Long> prices = new ArrayList<>();

    GivenProduct(GivenGoods shop, String name) {
        this.shop = shop;
        this.name = name;
    }

    public GivenProduct named(String text) {
        name = text;
        return this;
    }

    public GivenProduct subtitled(String text) {
        subtitle = text;
        return this;
    }

    public GivenProduct priced(long fen) {
        price = fen;
        return this;
    }

    public GivenProduct costing(long fen) {
        cost = fen;
        return this;
    }

    public GivenProduct crossedOut(long fen) {
        marketPrice = fen;
        return this;
    }

    public GivenProduct stocked(int quantity) {
        stock = quantity;
        return this;
    }

    public GivenProduct weighing(int grams) {
        weight = grams;
        return this;
    }

    public GivenProduct offShelf() {
        onShelf = false;
        return this;
    }

    public GivenProduct onShelfFrom(Instant at) {
        from = at;
        return this;
    }

    public GivenProduct onShelfUntil(Instant at) {
        until = at;
        return this;
    }

    public GivenProduct in(CategoryId id) {
        category = id;
        return this;
    }

    public GivenProduct by(BrandId id) {
        brand = id;
        return this;
    }

    public GivenProduct freight(FreightTemplateId id) {
        freight = id;
        return this;
    }

    public GivenProduct notReturnable(String legalCategory) {
        noReturn = legalCategory;
        return this;
    }

    public GivenProduct barcode(String code) {
        barcode = code;
        return this;
    }

    public GivenProduct soldIn(String... names) {
        cities = List.of(names);
        return this;
    }

    public GivenProduct delivered(DeliveryKind... by) {
        kinds = List.of(by);
        return this;
    }

    /** Adds a SKU of its own price along the one axis 规格. */
    public GivenProduct spec(String value, long fen) {
        values.add(value);
        prices.add(fen);
        return this;
    }

    public ProductDraft draft() {
        var own = category == null ? shop.aCategory("分类") : category;
        category = own;
        var options = values.isEmpty()
                ? List.<ProductDraft.ProductOption>of()
                : List.of(new ProductDraft.ProductOption("规格", List.copyOf(values)));
        return new ProductDraft(
                null,
                0,
                name,
                subtitle,
                own,
                brand,
                List.of(shop.aPicture()),
                null,
                null,
                null,
                options,
                skus(),
                List.of(new ProductDraft.ProductParameter("产地", "陕西洛川")),
                "",
                "",
                List.of(),
                kinds,
                freight,
                noReturn == null,
                noReturn,
                cities,
                onShelf,
                from,
                until,
                false,
                0,
                marketPrice == null ? null : "厂商建议零售价");
    }

    private List<ProductDraft.SkuDraft> skus() {
        if (values.isEmpty()) {
            return List.of(sku(List.of(), price));
        }
        var skus = new ArrayList<ProductDraft.SkuDraft>();
        for (int i = 0; i < values.size(); i++) {
            skus.add(sku(List.of(values.get(i)), prices.get(i)));
        }
        return skus;
    }

    private ProductDraft.SkuDraft sku(List<String> spec, long fen) {
        return new ProductDraft.SkuDraft(
                null,
                spec,
                Money.fen(fen),
                marketPrice == null ? null : Money.fen(marketPrice),
                cost == null ? null : Money.fen(cost),
                weight,
                1_000,
                barcode,
                stock,
                0,
                null,
                null);
    }

    public GivenGoods.Goods make() {
        return shop.make(draft());
    }
}
