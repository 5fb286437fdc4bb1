package io.juhui.goods.catalog;

import io.juhui.goods.catalog.spi.PriceTags;
import io.juhui.goods.catalog.spi.PriceTags.PriceTag;
import io.juhui.goods.catalog.spi.ReviewDigests;
import io.juhui.goods.catalog.spi.StockHints;
import io.juhui.goods.catalog.spi.StockHints.StockHint;
import io.juhui.kernel.Money;
import java.util.Map;
import java.util.Optional;
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

        Signals now() {
            var t = tags.getIfAvailable();
            var k = stock.getIfAvailable();
            var r = reviews.getIfAvailable();
            return new Signals(
                    t == null ? Map.of() : t.now(), k == null ? Map.of() : k.now(), r == null ? Map.of() : r.now());
        }
    }
}
