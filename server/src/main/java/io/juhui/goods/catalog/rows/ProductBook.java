package io.juhui.goods.catalog.rows;

import io.juhui.goods.catalog.Product;
import io.juhui.goods.catalog.ProductDraft;
import io.juhui.goods.catalog.SkuId;
import io.juhui.goods.catalog.spi.StockBook;
import io.juhui.kernel.Actor;
import io.juhui.kernel.Money;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;

/** Products with all that is written down of them: their SKUs, what these were offered for, and a stock account for each new one. */
@Component
public class ProductBook {

    private final ProductRows rows;
    private final PriceHistory prices;
    private final ObjectProvider<StockBook> stock;

    ProductBook(ProductRows rows, PriceHistory prices, ObjectProvider<StockBook> stock) {
        this.rows = rows;
        this.prices = prices;
        this.stock = stock;
    }

    public void add(List<Product> products, long changed, Actor by) {
        rows.insert(products, changed);
        rows.putSkus(
                products.stream().map(p -> Map.entry(p.id(), p.draft().skus())).toList());
        for (var onShelf : List.of(true, false)) {
            var offered = products.stream().filter(p -> p.draft().onShelf() == onShelf);
            prices.record(offered.flatMap(p -> p.draft().skus().stream()).toList(), onShelf, by);
        }
        var skus = products.stream().flatMap(p -> p.draft().skus().stream()).toList();
        open(skus);
        warnBelow(skus);
    }

    /** False when {@code before} is not what is written down any more. */
    public boolean replace(Product before, Product after, long changed, Actor by) {
        if (!rows.update(after, changed)) {
            return false;
        }
        var skus = after.draft().skus();
        rows.removeSkusExcept(after.id(), skus.stream().map(ProductBook::id).toList());
        rows.putSkus(after.id(), skus);
        prices.record(repriced(before.draft(), after.draft()), after.draft().onShelf(), by);
        var known = before.draft().skus().stream().map(ProductBook::id).collect(Collectors.toSet());
        open(skus.stream().filter(sku -> !known.contains(id(sku))).toList());
        warnBelow(skus);
        return true;
    }

    public void shelve(Product product, boolean on, Instant now, long changed, Actor by) {
        if (rows.shelve(product.id(), on, now, changed)) {
            prices.record(product.draft().skus(), on, by);
        }
    }

    /** What each was really sold or offered for at the least, of late. */
    public Map<SkuId, Money> lowest(Collection<SkuId> skus) {
        return prices.lowest(skus);
    }

    private void open(List<ProductDraft.SkuDraft> fresh) {
        var units = fresh.stream().collect(Collectors.toMap(ProductBook::id, ProductDraft.SkuDraft::stock));
        if (!units.isEmpty()) {
            stock.stream().forEach(room -> room.open(units));
        }
    }

    private void warnBelow(List<ProductDraft.SkuDraft> skus) {
        var safety = skus.stream().collect(Collectors.toMap(ProductBook::id, ProductDraft.SkuDraft::safetyStock));
        stock.ifAvailable(book -> book.warnBelow(safety));
    }

    /** The SKUs whose price, crossed-out price or presence on the shelf differs from before. */
    private static List<ProductDraft.SkuDraft> repriced(ProductDraft before, ProductDraft after) {
        var earlier = before.skus().stream().collect(Collectors.toMap(ProductBook::id, sku -> sku));
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

    public static SkuId id(ProductDraft.SkuDraft sku) {
        return Objects.requireNonNull(sku.id());
    }
}
