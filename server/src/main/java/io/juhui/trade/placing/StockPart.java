package io.juhui.trade.placing;

import io.juhui.goods.inventory.InventoryProblem;
import io.juhui.goods.inventory.Stocks;
import io.juhui.platform.store.Writes;
import io.juhui.trade.ordering.Draft;
import io.juhui.trade.placing.spi.PlacingPart;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.springframework.stereotype.Component;

/** Stock's share in placing: lock the SKUs of the batch, decide who gets a unit in arrival order, reserve in one statement. */
@Component
class StockPart implements PlacingPart<StockPart.Rows> {

    private final Stocks stocks;

    private final UnpaidHoldings holdings;

    StockPart(Stocks stocks, UnpaidHoldings holdings) {
        this.stocks = stocks;
        this.holdings = holdings;
    }

    /** @param available SKU → units, from the locked rows */
    record Rows(Map<Long, Long> available, UnpaidHoldings.Held held) {}

    @Override
    public int rank() {
        return 100;
    }

    /** Buyers are locked before SKUs, in every batch. */
    @Override
    public Rows load(List<Draft> drafts) {
        holdings.lock(drafts);
        var skus = drafts.stream()
                .flatMap(d -> d.lines().stream())
                .map(Draft.Line::sku)
                .distinct()
                .toList();
        var available = new HashMap<Long, Long>();
        stocks.lock(skus).forEach((sku, level) -> available.put(sku, level.available()));
        return new Rows(available, holdings.load(drafts));
    }

    @Override
    public void check(Rows rows, Draft draft) {
        var available = rows.available();
        var missing = new ArrayList<String>();
        var left = new TreeMap<String, Long>();
        for (var line : draft.lines()) {
            if (available.getOrDefault(line.sku(), 0L) < line.quantity()) {
                missing.add(Long.toString(line.sku()));
                left.put(Long.toString(line.sku()), Math.max(0, available.getOrDefault(line.sku(), 0L)));
            }
        }
        if (!missing.isEmpty()) {
            throw rows.held()
                    .named(
                            draft,
                            available,
                            InventoryProblem.SOLD_OUT
                                    .problem()
                                    .with("skuIds", missing)
                                    .with("available", left));
        }
        rows.held().check(draft, available);
    }

    @Override
    public void take(Rows rows, Draft draft) {
        rows.held().take(draft);
        draft.lines().forEach(line -> rows.available().merge(line.sku(), (long) -line.quantity(), Long::sum));
    }

    @Override
    public void write(Rows rows, List<Draft> placed, Writes writes) {
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
