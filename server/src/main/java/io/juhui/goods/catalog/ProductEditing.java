package io.juhui.goods.catalog;

import io.juhui.goods.catalog.rows.ProductBook;
import io.juhui.kernel.Actor;
import io.juhui.kernel.Ids;
import io.juhui.platform.web.WebProblem;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Makes and changes products. What is answered is what the snapshot holds from then on. */
@Component
public class ProductEditing {

    private final ProductBook book;
    private final References references;
    private final Skus skus;
    private final Ids ids;
    private final Clock clock;

    ProductEditing(ProductBook book, References references, Skus skus, Ids ids, Clock clock) {
        this.book = book;
        this.references = references;
        this.skus = skus;
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
        for (var draft : drafts) {
            var made = withIds(draft, Set.of());
            if (draft.onShelf()) {
                DraftCheck.marketPrices(made, Map.of());
            }
            products.add(new Product(new ProductId(ids.next()), made, made.onShelf(), now, now));
        }
        book.add(products, changed, by);
        return products.stream().map(Product::id).toList();
    }

    /** Saves the draft over version {@code draft.version()}; someone else's later change refuses it. */
    @Transactional
    public void save(ProductId id, ProductDraft draft, Actor by) {
        var changed = skus.changing();
        check(List.of(draft));
        var before = skus.snapshot().product(id).orElseThrow(CatalogProblem.NO_SUCH_PRODUCT::problem);
        var known = before.draft().skus().stream().map(ProductBook::id).collect(Collectors.toSet());
        var made = withIds(draft, known);
        if (draft.onShelf()) {
            DraftCheck.marketPrices(made, book.lowest(known));
        }
        var after = new Product(id, made, before.wasOnShelf(), before.createdAt(), clock.instant());
        if (!book.replace(before, after, changed, by)) {
            throw WebProblem.STALE.problem();
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
                    book.lowest(draft.skus().stream().map(ProductBook::id).toList()));
        }
        book.shelve(before, on, clock.instant(), changed, by);
    }

    private void check(List<ProductDraft> drafts) {
        drafts.forEach(DraftCheck::of);
        references.check(drafts);
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
}
