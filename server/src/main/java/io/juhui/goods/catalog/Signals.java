package io.juhui.goods.catalog;

import io.juhui.goods.catalog.spi.PriceTags;
import io.juhui.goods.catalog.spi.PriceTags.PriceTag;
import io.juhui.goods.catalog.spi.ReviewDigests;
import io.juhui.goods.catalog.spi.StockHints;
import io.juhui.goods.catalog.spi.StockHints.StockHint;
import io.juhui.kernel.Money;
import java.util.Comparator;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.function.BinaryOperator;
import java.util.stream.Stream;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;

/** What other rooms say of the goods at one moment. */
record Signals(Map<SkuId, PriceTag> tags, Map<SkuId, StockHint> stock, Map<ProductId, ReviewDigest> reviews) {

    private static final StockHint NOTHING = new StockHint(0, 0);

    Money price(SkuOffer offer) {
        var tag = tags.get(offer.sku());
        return tag == null ? offer.price() : tag.price();
    }

    Optional<PriceTag> tag(SkuId sku) {
        return Optional.ofNullable(tags.get(sku));
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
        private static final BinaryOperator<PriceTag> CHEAPEST =
                BinaryOperator.minBy(Comparator.comparing(PriceTag::price)
                        .thenComparing(PriceTag::limitedUntil, Comparator.nullsLast(Comparator.naturalOrder()))
                        .thenComparing(PriceTag::tag));
        private static final BinaryOperator<StockHint> SCARCEST = BinaryOperator.minBy(
                Comparator.comparingInt(StockHint::available).thenComparingInt(StockHint::sold));
        private static final BinaryOperator<ReviewDigest> MOST_REVIEWED = BinaryOperator.maxBy(
                Comparator.comparingInt(ReviewDigest::count).thenComparingInt(ReviewDigest::average));

        private final ObjectProvider<PriceTags> tags;
        private final ObjectProvider<StockHints> stock;
        private final ObjectProvider<ReviewDigests> reviews;

        Source(
                ObjectProvider<PriceTags> tags,
                ObjectProvider<StockHints> stock,
                ObjectProvider<ReviewDigests> reviews) {
            this.tags = tags;
            this.stock = stock;
            this.reviews = reviews;
        }

        /** Of several rooms that speak of the same goods, the one that is heard does not depend on which came first. */
        Signals now() {
            return new Signals(
                    heard(tags.stream().map(PriceTags::now), CHEAPEST),
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
