package io.juhui.goods.search;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import io.juhui.goods.catalog.ProductFilter;
import io.juhui.goods.catalog.ProductId;
import io.juhui.goods.catalog.ProductLists;
import io.juhui.goods.catalog.ProductSort;
import io.juhui.goods.catalog.Shelf;
import io.juhui.goods.catalog.ShelfItem;
import io.juhui.kernel.Language;
import io.juhui.kernel.Words;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.ToLongFunction;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/**
 * Answers a search: what was written, else what was meant, else any part of it; and when the filters leave nothing, without
 * them, saying so.
 */
@Component
class Finding {

    private static final Words PARTLY =
            new Words("没有完全匹配的商品，为你展示部分匹配的结果", "Showing goods that match a part of your words");
    private static final Words UNFILTERED =
            new Words("没有符合筛选条件的商品，已去掉筛选", "Nothing fits these filters, so they were left out");

    private static final float SALES_WEIGHT = 0.12f;
    private static final float SOLD_OUT = 3;

    private final ProductIndex index;
    private final Asked asked;
    private final Vocabulary vocabulary;
    private final Cache<Key, List<ProductIndex.Hit>> hits = Caffeine.newBuilder()
            .maximumWeight(2_000_000)
            .weigher((Key _, List<ProductIndex.Hit> h) -> 1 + h.size())
            .build();

    Finding(ProductIndex index, Asked asked, Vocabulary vocabulary) {
        this.index = index;
        this.asked = asked;
        this.vocabulary = vocabulary;
    }

    private record Key(String text, Asked.Degree degree, long state) {}

    record Question(
            String text,
            ProductFilter filter,
            ProductSort sort,
            @Nullable String after,
            int limit) {}

    private record Found(List<ShelfItem> items, Map<ProductId, Float> scores, Asked.Degree degree) {}

    SearchView answer(Question question, Shelf shelf, Language language) {
        var found = find(question.text(), shelf);
        var meant = found.degree() == Asked.Degree.WRITTEN
                ? null
                : vocabulary.meant(question.text(), shelf).orElse(null);
        var filter = question.filter();
        String relaxed =
                found.degree() == Asked.Degree.ANY_PART && !found.items().isEmpty() ? PARTLY.in(language) : null;
        var filtered = found.items().stream().filter(filter::admits).toList();
        if (filtered.isEmpty() && !found.items().isEmpty()) {
            filter = ProductFilter.ALL;
            filtered = found.items();
            relaxed = UNFILTERED.in(language);
        }
        var rank = rank(question.sort(), found.scores());
        var sorted = filtered.stream()
                .sorted(Comparator.comparingLong(rank)
                        .thenComparingLong(item -> item.card().id().value())
                        .reversed())
                .toList();
        var page = ProductLists.page(sorted, ProductFilter.ALL, rank, question.after(), question.limit(), language);
        return new SearchView(
                page.items(),
                page.next(),
                sorted.size(),
                SearchView.Facets.of(found.items(), filter, shelf.catalogue()),
                meant,
                relaxed);
    }

    private Found find(String text, Shelf shelf) {
        for (var degree : Asked.Degree.values()) {
            var scores = new HashMap<ProductId, Float>();
            var items = hits(text, degree).stream()
                    .filter(hit -> shelf.find(hit.product()) != null)
                    .peek(hit -> scores.put(hit.product(), hit.score()))
                    .map(hit -> Objects.requireNonNull(shelf.find(hit.product())))
                    .toList();
            if (!items.isEmpty()) {
                return new Found(items, scores, degree);
            }
        }
        return new Found(List.of(), Map.of(), Asked.Degree.ANY_PART);
    }

    private List<ProductIndex.Hit> hits(String text, Asked.Degree degree) {
        return hits.get(new Key(text, degree, index.state()), key -> index.find(asked.query(key.text(), key.degree())));
    }

    private static ToLongFunction<ShelfItem> rank(ProductSort sort, Map<ProductId, Float> scores) {
        return sort != ProductSort.RECOMMENDED
                ? item -> item.rank(sort)
                : item -> {
                    var card = item.card();
                    var liking = SALES_WEIGHT * Math.log1p(card.sales()) - (card.soldOut() ? SOLD_OUT : 0);
                    return Math.round((scores.getOrDefault(card.id(), 0f) + liking) * 1_000_000);
                };
    }
}
