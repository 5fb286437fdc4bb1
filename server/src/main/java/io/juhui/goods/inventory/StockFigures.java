package io.juhui.goods.inventory;

import io.juhui.goods.catalog.SkuId;
import io.juhui.goods.catalog.spi.StockHints;
import java.time.Duration;
import java.util.HashMap;
import java.util.Map;
import org.springframework.stereotype.Component;

/** Stock as product pages show it: a hint, at most two seconds old; the locked row decides. */
@Component
class StockFigures implements StockHints {

    private static final long FRESH_NANOS = Duration.ofMillis(1_500).toNanos();

    private final Stocks stocks;
    private volatile Figures figures = new Figures(Map.of(), Long.MIN_VALUE / 2);

    StockFigures(Stocks stocks) {
        this.stocks = stocks;
    }

    private record Figures(Map<SkuId, StockHint> hints, long readAt) {}

    @Override
    public Map<SkuId, StockHint> now() {
        var known = figures;
        if (System.nanoTime() - known.readAt() < FRESH_NANOS) {
            return known.hints();
        }
        synchronized (this) {
            if (figures.readAt() == known.readAt()) {
                var fresh = new HashMap<SkuId, StockHint>();
                for (var level : stocks.all()) {
                    fresh.put(new SkuId(level.skuId()), new StockHint((int) level.available(), (int) level.sold()));
                }
                figures = new Figures(Map.copyOf(fresh), System.nanoTime());
            }
            return figures.hints();
        }
    }
}
