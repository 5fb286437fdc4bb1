package io.juhui.goods.search;

import io.juhui.goods.catalog.BrandId;
import io.juhui.goods.catalog.Catalogue;
import io.juhui.goods.catalog.CategoryId;
import io.juhui.goods.catalog.ProductCard;
import io.juhui.goods.catalog.ProductFilter;
import io.juhui.goods.catalog.ShelfItem;
import io.juhui.kernel.Id;
import io.juhui.kernel.Money;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** What a search found. A facet counts what would be left if it were the one chosen, under the other filters. */
record SearchView(
        List<ProductCard> items,
        @Nullable String next,
        int total,
        Facets facets,
        @Nullable String didYouMean,
        @Nullable String relaxed) {

    private static final int MOST_FACETS = 20;
    private static final long[] BOUNDS = {0, 2_000, 5_000, 10_000, 20_000};

    record Facet(Id id, String name, int count) {}

    record PriceFacet(Money min, @Nullable Money max, int count) {}

    record Facets(List<Facet> categories, List<Facet> brands, List<PriceFacet> prices) {

        static Facets of(List<ShelfItem> items, ProductFilter f, Catalogue catalogue) {
            var anyCategory = new ProductFilter(null, f.brand(), f.minPrice(), f.maxPrice(), f.city());
            var anyBrand = new ProductFilter(f.category(), null, f.minPrice(), f.maxPrice(), f.city());
            var anyPrice = new ProductFilter(f.category(), f.brand(), null, null, f.city());
            var categories = new HashMap<CategoryId, Integer>();
            var brands = new HashMap<BrandId, Integer>();
            var prices = new int[BOUNDS.length];
            for (var item : items) {
                if (anyCategory.admits(item) && !item.categories().isEmpty()) {
                    categories.merge(item.categories().getLast(), 1, Integer::sum);
                }
                var brand = item.brand();
                if (brand != null && anyBrand.admits(item)) {
                    brands.merge(brand, 1, Integer::sum);
                }
                if (anyPrice.admits(item)) {
                    prices[bucket(item.card().price().fen())]++;
                }
            }
            return new Facets(
                    facets(categories, id -> lastOf(catalogue.categoryPath(id))),
                    facets(brands, catalogue::brandName),
                    priceFacets(prices));
        }

        private static String lastOf(List<String> path) {
            return path.isEmpty() ? "" : path.getLast();
        }

        private static <I extends Id> List<Facet> facets(Map<I, Integer> counts, Function<I, String> name) {
            return counts.entrySet().stream()
                    .map(e -> new Facet(e.getKey(), name.apply(e.getKey()), e.getValue()))
                    .sorted((a, b) -> a.count() == b.count() ? a.name().compareTo(b.name()) : b.count() - a.count())
                    .limit(MOST_FACETS)
                    .toList();
        }

        private static int bucket(long fen) {
            int bucket = BOUNDS.length - 1;
            while (bucket > 0 && fen < BOUNDS[bucket]) {
                bucket--;
            }
            return bucket;
        }

        /** Bounds are inclusive on both sides, as the filters are. */
        private static List<PriceFacet> priceFacets(int[] counts) {
            var facets = new ArrayList<PriceFacet>();
            for (int i = 0; i < counts.length; i++) {
                if (counts[i] > 0) {
                    var max = i + 1 < BOUNDS.length ? Money.fen(BOUNDS[i + 1] - 1) : null;
                    facets.add(new PriceFacet(Money.fen(BOUNDS[i]), max, counts[i]));
                }
            }
            return facets;
        }
    }
}
