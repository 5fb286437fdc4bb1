package io.juhui.trade.ordering;

import io.juhui.goods.inventory.InventoryProblem;
import io.juhui.goods.inventory.Stocks;
import io.juhui.platform.store.Writes;
import io.juhui.trade.ordering.spi.PlacementPart;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.springframework.stereotype.Component;

/** Stock's share in placing: lock the SKUs of the batch, decide who gets a unit in arrival order, reserve in one statement. */
@Component
class StockPart implements PlacementPart<Map<Long, Long>> {

    private final Stocks stocks;

    StockPart(Stocks stocks) {
        this.stocks = stocks;
    }

    @Override
    public int rank() {
        return 100;
    }

    /** SKU → units available, from the locked rows. */
    @Override
    public Map<Long, Long> load(List<Draft> drafts) {
        var skus = drafts.stream()
                .flatMap(d -> d.lines().stream())
                .map(Draft.Line::sku)
                .distinct()
                .toList();
        var available = new HashMap<Long, Long>();
        stocks.lock(skus).forEach((sku, level) -> available.put(sku, level.available()));
        return available;
    }

    @Override
    public void check(Map<Long, Long> available, Draft draft) {
        var missing = new ArrayList<String>();
        for (var line : draft.lines()) {
            if (available.getOrDefault(line.sku(), 0L) < line.quantity()) {
                missing.add(Long.toString(line.sku()));
            }
        }
        if (!missing.isEmpty()) {
            throw InventoryProblem.SOLD_OUT.problem().with("skuIds", missing);
        }
    }

    @Override
    public void take(Map<Long, Long> available, Draft draft) {
        draft.lines().forEach(line -> available.merge(line.sku(), (long) -line.quantity(), Long::sum));
    }

    @Override
    public void write(Map<Long, Long> available, List<Draft> placed, Writes writes) {
        var sums = new TreeMap<Long, Long>();
        var orders = new ArrayList<Long>();
        var skus = new ArrayList<Long>();
        var quantities = new ArrayList<Long>();
        for (var draft : placed) {
            for (var line : draft.lines()) {
                sums.merge(line.sku(), (long) line.quantity(), Long::sum);
                orders.add(draft.id().value());
                skus.add(line.sku());
                quantities.add((long) line.quantity());
            }
        }
        stocks.reserve(longs(sums.keySet()), longs(sums.values()), writes);
        stocks.hold(longs(orders), longs(skus), longs(quantities), writes);
    }

    private static long[] longs(java.util.Collection<Long> values) {
        return values.stream().mapToLong(Long::longValue).toArray();
    }
}
