package io.juhui.trade.cart;

import io.juhui.goods.catalog.CatalogProblem;
import io.juhui.goods.catalog.SkuId;
import io.juhui.kernel.Actor.BuyerId;
import io.juhui.kernel.Problem;
import io.juhui.platform.store.HotTransaction;
import io.juhui.platform.store.HotWrites.Outcome;
import io.juhui.platform.store.OneTrip;
import io.juhui.platform.store.Writes;
import io.juhui.platform.web.RoadKeys;
import java.time.Clock;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/**
 * One transaction for a batch of additions: one trip that holds the carts and reads them, one for the stock, decided in memory in
 * the order they came, one trip that writes. Whoever asked prices the cart himself, from what was read.
 */
@Component
class AdditionBatch {

    private final AdditionRows rows;
    private final RoadKeys keys;
    private final CartPricing pricing;
    private final OneTrip trip;
    private final HotTransaction transaction;
    private final Clock clock;

    AdditionBatch(
            AdditionRows rows,
            RoadKeys keys,
            CartPricing pricing,
            OneTrip trip,
            HotTransaction transaction,
            Clock clock) {
        this.rows = rows;
        this.keys = keys;
        this.pricing = pricing;
        this.trip = trip;
        this.transaction = transaction;
        this.clock = clock;
    }

    /** @param key none when the caller sent none: then each is an addition of its own */
    record Addition(BuyerId buyer, SkuId sku, int quantity, RoadKeys.@Nullable Key key) {}

    /**
     * The cart after an addition, or as it is when its key had been added before.
     *
     * @param stock units that may be bought of what is in the cart, among others
     */
    record Added(List<CartRows.Line> lines, Map<SkuId, Integer> stock, boolean again) {}

    List<Outcome<Added>> run(List<Addition> batch) {
        return transaction.run(reading -> inTransaction(batch, reading));
    }

    private List<Outcome<Added>> inTransaction(List<Addition> batch, Writes reading) {
        var at = clock.instant();
        var carts = rows.hold(batch, at, reading);
        var known = keys.look(keysOf(batch), reading);
        reading.send();
        var stock = pricing.available(skus(batch, carts.values()));
        var fresh = new ArrayList<Addition>(batch.size());
        var outcomes = batch.stream()
                .map(one ->
                        decide(one, Objects.requireNonNull(carts.get(one.buyer().value())), known, stock, fresh))
                .toList();
        if (!fresh.isEmpty()) {
            trip.run(writing -> {
                rows.write(carts, at, writing);
                keys.keep(keysOf(fresh), at, writing);
            });
        }
        return outcomes;
    }

    /** The key comes first: what was done is told as done, whatever has become of stock and catalogue since. */
    private Outcome<Added> decide(
            Addition one, WorkingCart cart, RoadKeys.Known known, Map<SkuId, Integer> stock, List<Addition> fresh) {
        try {
            var key = one.key();
            if (key != null && known.has(key)) {
                return new Outcome.Done<>(new Added(cart.lines(), stock, true));
            }
            var offer = pricing.onSale(one.sku())
                    .orElseThrow(() -> CatalogProblem.NOT_FOR_SALE
                            .problem()
                            .with("skuIds", List.of(Long.toString(one.sku().value()))));
            cart.add(new CartRows.Wanted(offer, one.quantity(), stock.getOrDefault(one.sku(), 0)));
            fresh.add(one);
            if (key != null) {
                known.done(key);
            }
            return new Outcome.Done<>(new Added(cart.lines(), stock, false));
        } catch (Problem problem) {
            return new Outcome.Refused<>(problem);
        }
    }

    private static List<RoadKeys.Key> keysOf(List<Addition> batch) {
        return batch.stream()
                .map(Addition::key)
                .filter(Objects::nonNull)
                .distinct()
                .toList();
    }

    private static Collection<SkuId> skus(List<Addition> batch, Collection<WorkingCart> carts) {
        var skus = new HashSet<SkuId>();
        batch.forEach(one -> skus.add(one.sku()));
        carts.forEach(cart -> cart.lines().forEach(line -> skus.add(line.sku())));
        return skus;
    }
}
