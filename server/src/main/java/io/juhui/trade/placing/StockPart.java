package io.juhui.trade.placing;

import io.juhui.goods.inventory.StockLevel;
import io.juhui.goods.inventory.Stocks;
import io.juhui.kernel.Problem;
import io.juhui.platform.store.Writes;
import io.juhui.trade.ordering.Draft;
import io.juhui.trade.placing.spi.OwnStock;
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

    /** For rules that ask how much there is, of what is sold from elsewhere. */
    private static final long PLENTY = 1_000_000_000;

    private final Stocks stocks;
    private final UnpaidHoldings holdings;
    private final Shortage shortage;
    private final List<OwnStock> others;

    StockPart(Stocks stocks, UnpaidHoldings holdings, Shortage shortage, List<OwnStock> others) {
        this.others = List.copyOf(others);
        this.stocks = stocks;
        this.holdings = holdings;
        this.shortage = shortage;
    }

    /**
     * @param levels SKU → its row, locked
     * @param taken SKU → units of it that orders of this batch take
     */
    record Rows(Map<Long, StockLevel> levels, Map<Long, Long> taken, UnpaidHoldings.Held held) {

        private long available(long sku) {
            var level = levels.get(sku);
            return level == null ? 0 : level.available() - taken.getOrDefault(sku, 0L);
        }
    }

    /** Of what the order wants. */
    private Map<Long, Long> available(Rows rows, Draft draft) {
        var available = new HashMap<Long, Long>();
        draft.lines()
                .forEach(line -> available.put(line.sku(), isOwn(draft, line) ? rows.available(line.sku()) : PLENTY));
        return available;
    }

    /** Whether it is the goods' own stock that this line is sold from. */
    private boolean isOwn(Draft draft, Draft.Line line) {
        return others.stream().noneMatch(other -> other.covers(draft, line));
    }

    @Override
    public int rank() {
        return 100;
    }

    /** Buyers are locked before SKUs, in every batch. */
    @Override
    public Rows load(List<Draft> drafts, Writes reads) {
        holdings.lock(drafts, reads);
        var skus = drafts.stream()
                .flatMap(d -> d.lines().stream())
                .map(Draft.Line::sku)
                .distinct()
                .toList();
        return new Rows(
                stocks.lock(skus, reads),
                new HashMap<>(),
                holdings.load(drafts.stream().map(Wants::of).toList(), reads));
    }

    @Override
    public void check(Rows rows, Draft draft) {
        var available = available(rows, draft);
        try {
            rows.held().requireStock(Wants.of(draft), available);
        } catch (Problem problem) {
            shortage.found(draft.lines().stream()
                    .map(Draft.Line::sku)
                    .filter(sku -> available.getOrDefault(sku, 0L) <= 0)
                    .toList());
            throw problem;
        }
        rows.held().check(draft, available);
    }

    @Override
    public void take(Rows rows, Draft draft) {
        rows.held().take(draft);
        draft.lines().stream()
                .filter(line -> isOwn(draft, line))
                .forEach(line -> rows.taken().merge(line.sku(), (long) line.quantity(), Long::sum));
    }

    @Override
    public void write(Rows rows, List<Draft> placed, Writes writes) {
        var sums = new TreeMap<Long, Long>();
        var orders = new ArrayList<Long>();
        var skus = new ArrayList<Long>();
        var quantities = new ArrayList<Long>();
        for (var draft : placed) {
            for (var line : draft.lines()) {
                if (isOwn(draft, line)) {
                    sums.merge(line.sku(), (long) line.quantity(), Long::sum);
                }
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
