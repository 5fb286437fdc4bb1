package io.juhui.goods.inventory;

import io.juhui.goods.catalog.SkuId;
import io.juhui.goods.catalog.spi.StockBook;
import java.util.Collection;
import java.util.HashMap;
import java.util.Map;
import org.springframework.stereotype.Component;

/** Opens the stock of SKUs in the transaction that makes them. */
@Component
class StockAccounts implements StockBook {

    private final Warehouse warehouse;
    private final Stocks stocks;

    StockAccounts(Warehouse warehouse, Stocks stocks) {
        this.warehouse = warehouse;
        this.stocks = stocks;
    }

    @Override
    public void open(Map<SkuId, Integer> quantities) {
        var skus = quantities.keySet().stream().mapToLong(SkuId::value).sorted().toArray();
        var units = new long[skus.length];
        for (int i = 0; i < skus.length; i++) {
            units[i] = quantities.getOrDefault(new SkuId(skus[i]), 0);
        }
        warehouse.open(skus, units, "SYSTEM");
    }

    @Override
    public void warnBelow(Map<SkuId, Integer> safety) {
        var skus = safety.keySet().stream().mapToLong(SkuId::value).sorted().toArray();
        var units = new long[skus.length];
        for (int i = 0; i < skus.length; i++) {
            units[i] = safety.getOrDefault(new SkuId(skus[i]), 0);
        }
        warehouse.setSafety(skus, units);
    }

    @Override
    public Map<SkuId, Integer> onHand(Collection<SkuId> skus) {
        var found = new HashMap<SkuId, Integer>();
        stocks.levels(skus.stream().map(SkuId::value).toList())
                .forEach(level -> found.put(new SkuId(level.skuId()), (int) level.onHand()));
        return found;
    }
}
