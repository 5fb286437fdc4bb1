package io.juhui.trade.review;

import io.juhui.goods.catalog.ProductId;
import io.juhui.goods.catalog.ReviewDigest;
import io.juhui.goods.catalog.spi.ReviewDigests;
import io.juhui.platform.store.Row;
import java.time.Duration;
import java.util.Map;
import java.util.stream.Collectors;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The digests as product pages show them, at most two seconds old. */
@Component
class ReviewFigures implements ReviewDigests {

    private static final long FRESH_NANOS = Duration.ofMillis(1_500).toNanos();

    private final JdbcClient db;
    private volatile Figures figures = new Figures(Map.of(), Long.MIN_VALUE / 2);

    ReviewFigures(JdbcClient db) {
        this.db = db;
    }

    private record Figures(Map<ProductId, ReviewDigest> digests, long readAt) {}

    private record Found(ProductId product, ReviewDigest digest) {}

    @Override
    public Map<ProductId, ReviewDigest> now() {
        var known = figures;
        if (System.nanoTime() - known.readAt() < FRESH_NANOS) {
            return known.digests();
        }
        synchronized (this) {
            if (figures.readAt() == known.readAt()) {
                figures = new Figures(read(), System.nanoTime());
            }
            return figures.digests();
        }
    }

    /** The average in tenths, rounded half up. */
    Map<ProductId, ReviewDigest> read() {
        return db
                .sql("""
                select product_id, reviews, (score_sum * 20 + reviews) / (reviews * 2) as average, good, with_picture
                  from review_digest
                 where reviews > 0
                """)
                .query(Row.mapper(row -> new Found(
                        row.id("product_id", ProductId::new),
                        new ReviewDigest(
                                row.count("reviews"),
                                row.count("average"),
                                row.count("good"),
                                row.count("with_picture")))))
                .list()
                .stream()
                .collect(Collectors.toUnmodifiableMap(Found::product, Found::digest));
    }
}
