package io.juhui.goods.catalog;

import io.juhui.goods.catalog.spi.StockBook;
import io.juhui.kernel.Actor;
import io.juhui.kernel.Ids;
import io.juhui.platform.web.WebProblem;
import java.time.Clock;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Makes and changes products. What is answered is what the snapshot holds from then on. */
@Component
public class ProductEditing {

    private final ProductRows rows;
    private final CatalogRows shelves;
    private final PriceHistory prices;
    private final Skus skus;
    private final ObjectProvider<StockBook> stock;
    private final Ids ids;
    private final Clock clock;

    ProductEditing(
            ProductRows rows,
            CatalogRows shelves,
            PriceHistory prices,
            Skus skus,
            ObjectProvider<StockBook> stock,
            Ids ids,
            Clock clock) {
        this.rows = rows;
        this.shelves = shelves;
        this.prices = prices;
        this.skus = skus;
        this.stock = stock;
        this.ids = ids;
        this.clock = clock;
    }

    @Transactional
    public ProductId create(ProductDraft draft, Actor by) {
        return createAll(List.of(draft), by).getFirst();
    }

    /** Makes many products with a handful of statements; one refused draft refuses them all. */
    @Transactional
    public List<ProductId> createAll(List<ProductDraft> drafts, Actor by) {
        var changed = skus.changing();
        check(drafts);
        var now = clock.instant();
        var products = new ArrayList<Product>();
        var opened = new HashMap<SkuId, Integer>();
        for (var draft : drafts) {
            var made = withIds(draft, Set.of());
            if (draft.onShelf()) {
                DraftCheck.marketPrices(made, Map.of());
            }
            made.skus().forEach(sku -> opened.put(id(sku), sku.stock()));
            products.add(new Product(new ProductId(ids.next()), made, made.onShelf(), now, now));
        }
        rows.insert(products, changed);
        rows.putSkus(
                products.stream().map(p -> Map.entry(p.id(), p.draft().skus())).toList());
        for (var onShelf : List.of(true, false)) {
            prices.record(
                    products.stream()
                            .filter(p -> p.draft().onShelf() == onShelf)
                            .flatMap(p -> p.draft().skus().stream())
                            .toList(),
                    onShelf,
                    by);
        }
        stock.ifAvailable(book -> book.open(opened));
        return products.stream().map(Product::id).toList();
    }

    /** Saves the draft over version {@code draft.version()}; someone else's later change refuses it. */
    @Transactional
    public void save(ProductId id, ProductDraft draft, Actor by) {
        check(List.of(draft));
        var changed = skus.changing();
        var before = skus.snapshot().product(id).orElseThrow(CatalogProblem.NO_SUCH_PRODUCT::problem);
        var known = before.draft().skus().stream().map(ProductEditing::id).collect(Collectors.toSet());
        var made = withIds(draft, known);
        if (draft.onShelf()) {
            DraftCheck.marketPrices(made, prices.lowest(known));
        }
        if (!rows.update(new Product(id, made, before.wasOnShelf(), before.createdAt(), clock.instant()), changed)) {
            throw WebProblem.STALE.problem();
        }
        rows.removeSkusExcept(id, made.skus().stream().map(ProductEditing::id).toList());
        rows.putSkus(id, made.skus());
        prices.record(repriced(before.draft(), made), made.onShelf(), by);
        var fresh = new HashMap<SkuId, Integer>();
        made.skus().stream().filter(sku -> !known.contains(id(sku))).forEach(sku -> fresh.put(id(sku), sku.stock()));
        if (!fresh.isEmpty()) {
            stock.ifAvailable(book -> book.open(fresh));
        }
    }

    /** Puts a product on the shelf or takes it off, whatever its version. */
    @Transactional
    public void shelve(ProductId id, boolean on, Actor by) {
        var changed = skus.changing();
        var before = skus.snapshot().product(id).orElseThrow(CatalogProblem.NO_SUCH_PRODUCT::problem);
        var draft = before.draft();
        if (on) {
            DraftCheck.marketPrices(
                    draft,
                    prices.lowest(draft.skus().stream().map(ProductEditing::id).toList()));
        }
        if (rows.shelve(id, on, clock.instant(), changed)) {
            prices.record(draft.skus(), on, by);
        }
    }

    /** Reads the rows and not the snapshot: the category may have been made by the same transaction. */
    private void check(List<ProductDraft> drafts) {
        var tree = shelves.categories();
        var brands = shelves.brands();
        for (var draft : drafts) {
            DraftCheck.of(draft);
            if (tree.find(draft.categoryId()).isEmpty()) {
                throw CatalogProblem.NO_SUCH_CATEGORY.problem();
            }
            if (draft.brandId() != null && !brands.containsKey(draft.brandId())) {
                throw CatalogProblem.NO_SUCH_BRAND.problem();
            }
        }
    }

    /** Gives new SKUs an id, and refuses ids that are not this product's (P04). */
    private ProductDraft withIds(ProductDraft draft, Set<SkuId> known) {
        var complete = draft.skus().stream()
                .map(sku -> {
                    if (sku.id() == null) {
                        return sku.withId(new SkuId(ids.next()));
                    }
                    if (!known.contains(sku.id())) {
                        throw WebProblem.INVALID.problem().at("/skus", "规格不属于这件商品", "A variant of another product");
                    }
                    return sku;
                })
                .toList();
        return draft.withSkus(complete);
    }

    /** The SKUs whose price, crossed-out price or presence on the shelf differs from before. */
    private static List<ProductDraft.SkuDraft> repriced(ProductDraft before, ProductDraft after) {
        var earlier = before.skus().stream().collect(Collectors.toMap(ProductEditing::id, sku -> sku));
        return after.skus().stream()
                .filter(sku -> {
                    var old = earlier.get(id(sku));
                    return old == null
                            || before.onShelf() != after.onShelf()
                            || !old.price().equals(sku.price())
                            || !Objects.equals(old.marketPrice(), sku.marketPrice());
                })
                .toList();
    }

    private static SkuId id(ProductDraft.SkuDraft sku) {
        return Objects.requireNonNull(sku.id());
    }
}
