package io.juhui.goods.catalog;

import io.juhui.goods.catalog.spi.ReviewDigests;
import io.juhui.goods.catalog.spi.StockHints;
import io.juhui.goods.catalog.spi.StockHints.StockHint;
import io.juhui.goods.catalog.spi.Teasers;
import io.juhui.kernel.Money;
import io.juhui.kernel.Words;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.BinaryOperator;
import java.util.stream.Stream;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;

/**
 * What other rooms say of the goods at one moment.
 *
 * @param titles what each kind of teaser is called over a strip of such goods
 */
record Signals(
        Map<SkuId, List<Teaser>> teasers,
        Map<String, Words> titles,
        Map<SkuId, StockHint> stock,
        Map<ProductId, ReviewDigest> reviews) {

    private static final StockHint NOTHING = new StockHint(0, 0);

    /** The lowest price first, what is not about a price last; the same whatever the order of rooms. */
    private static final Comparator<Teaser> BEST_FIRST = Comparator.comparing(
                    Teaser::price, Comparator.nullsLast(Comparator.naturalOrder()))
            .thenComparing(Teaser::kind);

    /** What one unit costs whoever does nothing for it. */
    Money price(SkuOffer offer) {
        var price = offer.price();
        for (var teaser : teasers.getOrDefault(offer.sku(), List.of())) {
            var now = teaser.price();
            if (teaser.plain() && now != null) {
                price = price.min(now);
            }
        }
        return price;
    }

    /** The best of each kind over these SKUs, best first. */
    List<Teaser> ladder(Collection<SkuOffer> offers) {
        var best = new LinkedHashMap<String, Teaser>();
        for (var offer : offers) {
            for (var teaser : teasers.getOrDefault(offer.sku(), List.of())) {
                best.merge(teaser.kind(), teaser, (a, b) -> BEST_FIRST.compare(a, b) <= 0 ? a : b);
            }
        }
        return best.values().stream().sorted(BEST_FIRST).toList();
    }

    /** Every teaser of every SKU. */
    List<Teaser> all() {
        return teasers.values().stream().flatMap(List::stream).toList();
    }

    StockHint stock(SkuId sku) {
        return stock.getOrDefault(sku, NOTHING);
    }

    ReviewDigest reviews(ProductId product) {
        return reviews.getOrDefault(product, ReviewDigest.NONE);
    }

    /** Units sold, and those the merchant chose to add in the open: off unless switched on (T1). */
    int sales(Product product, Iterable<SkuOffer> offers) {
        int sold = 0;
        for (var offer : offers) {
            sold += stock(offer.sku()).sold();
        }
        return sold + (product.draft().showVirtualSales() ? product.draft().virtualSales() : 0);
    }

    /** Asks the rooms that are there. */
    @Component
    static class Source {
        private static final BinaryOperator<StockHint> SCARCEST = BinaryOperator.minBy(
                Comparator.comparingInt(StockHint::available).thenComparingInt(StockHint::sold));
        private static final BinaryOperator<ReviewDigest> MOST_REVIEWED = BinaryOperator.maxBy(
                Comparator.comparingInt(ReviewDigest::count).thenComparingInt(ReviewDigest::average));

        private final ObjectProvider<Teasers> teasers;
        private final ObjectProvider<StockHints> stock;
        private final ObjectProvider<ReviewDigests> reviews;

        Source(
                ObjectProvider<Teasers> teasers,
                ObjectProvider<StockHints> stock,
                ObjectProvider<ReviewDigests> reviews) {
            this.teasers = teasers;
            this.stock = stock;
            this.reviews = reviews;
        }

        /** Of several rooms that speak of the same goods, the one that is heard does not depend on which came first. */
        Signals now() {
            var said = new HashMap<SkuId, List<Teaser>>();
            var titles = new TreeMap<String, Words>();
            teasers.forEach(room -> {
                titles.put(room.kind(), room.title());
                room.now()
                        .forEach((sku, teaser) -> said.computeIfAbsent(sku, _ -> new ArrayList<>(1))
                                .add(teaser));
            });
            said.values().forEach(some -> some.sort(BEST_FIRST));
            return new Signals(
                    said,
                    titles,
                    heard(stock.stream().map(StockHints::now), SCARCEST),
                    heard(reviews.stream().map(ReviewDigests::now), MOST_REVIEWED));
        }

        private static <K, V> Map<K, V> heard(Stream<Map<K, V>> rooms, BinaryOperator<V> chosen) {
            return rooms.reduce((some, others) -> {
                        var both = new HashMap<>(some);
                        others.forEach((key, value) -> both.merge(key, value, chosen));
                        return both;
                    })
                    .orElse(Map.of());
        }
    }
}
