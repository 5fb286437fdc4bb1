package io.juhui.goods.catalog;

import io.juhui.kernel.Money;
import org.jspecify.annotations.Nullable;

/** What a list is narrowed to; an absent part lets everything through. */
public record ProductFilter(
        @Nullable CategoryId category,
        @Nullable BrandId brand,
        @Nullable Money minPrice,
        @Nullable Money maxPrice,
        @Nullable String city) {

    public static final ProductFilter ALL = new ProductFilter(null, null, null, null, null);

    public boolean admits(ShelfItem item) {
        return (category == null || item.categories().contains(category))
                && (brand == null || brand.equals(item.brand()))
                && (minPrice == null || item.card().price().compareTo(minPrice) >= 0)
                && (maxPrice == null || item.card().price().compareTo(maxPrice) <= 0)
                && (city == null || City.anyMeets(item.cities(), city));
    }
}
