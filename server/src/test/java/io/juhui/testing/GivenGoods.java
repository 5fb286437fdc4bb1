package io.juhui.testing;

import io.juhui.goods.catalog.BrandId;
import io.juhui.goods.catalog.Categories;
import io.juhui.goods.catalog.CategoryId;
import io.juhui.goods.catalog.DeliveryKind;
import io.juhui.goods.catalog.FreightTemplateId;
import io.juhui.goods.catalog.ProductDraft;
import io.juhui.goods.catalog.ProductEditing;
import io.juhui.goods.catalog.ProductId;
import io.juhui.goods.catalog.SkuId;
import io.juhui.goods.catalog.SkuOffer;
import io.juhui.goods.catalog.Skus;
import io.juhui.kernel.Actor;
import io.juhui.kernel.Money;
import io.juhui.kernel.Tone;
import io.juhui.platform.media.Media;
import io.juhui.platform.media.MediaId;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.atomic.AtomicLong;
import org.jspecify.annotations.Nullable;
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
    }

    public Builder aProduct() {
        return new Builder();
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

    /** One SKU unless {@link #spec} is called; on the shelf, by express and pick-up, returnable, 500 g. */
    public final class Builder {
        private String name = "测试商品" + COUNT.incrementAndGet();
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
        private List<String> cities = List.of();
        private List<DeliveryKind> kinds = List.of(DeliveryKind.EXPRESS, DeliveryKind.PICKUP);
        private final List<String> values = new ArrayList<>();
        private final List<Long> prices = new ArrayList<>();

        public Builder named(String text) {
            name = text;
            return this;
        }

        public Builder subtitled(String text) {
            subtitle = text;
            return this;
        }

        public Builder priced(long fen) {
            price = fen;
            return this;
        }

        public Builder costing(long fen) {
            cost = fen;
            return this;
        }

        public Builder crossedOut(long fen) {
            marketPrice = fen;
            return this;
        }

        public Builder stocked(int quantity) {
            stock = quantity;
            return this;
        }

        public Builder weighing(int grams) {
            weight = grams;
            return this;
        }

        public Builder offShelf() {
            onShelf = false;
            return this;
        }

        public Builder onShelfFrom(Instant at) {
            from = at;
            return this;
        }

        public Builder onShelfUntil(Instant at) {
            until = at;
            return this;
        }

        public Builder in(CategoryId id) {
            category = id;
            return this;
        }

        public Builder by(BrandId id) {
            brand = id;
            return this;
        }

        public Builder freight(FreightTemplateId id) {
            freight = id;
            return this;
        }

        public Builder notReturnable(String legalCategory) {
            noReturn = legalCategory;
            return this;
        }

        public Builder soldIn(String... names) {
            cities = List.of(names);
            return this;
        }

        public Builder delivered(DeliveryKind... by) {
            kinds = List.of(by);
            return this;
        }

        /** Adds a SKU of its own price along the one axis 规格. */
        public Builder spec(String value, long fen) {
            values.add(value);
            prices.add(fen);
            return this;
        }

        public ProductDraft draft() {
            var own = category == null ? aCategory("分类") : category;
            category = own;
            var options = values.isEmpty()
                    ? List.<ProductDraft.ProductOption>of()
                    : List.of(new ProductDraft.ProductOption("规格", List.copyOf(values)));
            var drafts = new ArrayList<ProductDraft.SkuDraft>();
            if (values.isEmpty()) {
                drafts.add(sku(List.of(), price));
            }
            for (int i = 0; i < values.size(); i++) {
                drafts.add(sku(List.of(values.get(i)), prices.get(i)));
            }
            return new ProductDraft(
                    null,
                    0,
                    name,
                    subtitle,
                    own,
                    brand,
                    List.of(aPicture()),
                    null,
                    null,
                    null,
                    options,
                    drafts,
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

        private ProductDraft.SkuDraft sku(List<String> spec, long fen) {
            return new ProductDraft.SkuDraft(
                    null,
                    spec,
                    Money.fen(fen),
                    marketPrice == null ? null : Money.fen(marketPrice),
                    cost == null ? null : Money.fen(cost),
                    weight,
                    1_000,
                    null,
                    stock,
                    0,
                    null,
                    null);
        }

        public Goods make() {
            var draft = draft();
            var id = editing.create(draft, Actor.ANONYMOUS);
            return new Goods(
                    id,
                    draft.categoryId(),
                    skus.snapshot().ofProduct(id).stream().map(SkuOffer::sku).toList());
        }
    }
}
