package io.juhui.trade.cart;

import io.juhui.goods.catalog.CatalogProblem;
import io.juhui.goods.catalog.SkuId;
import io.juhui.kernel.Actor.BuyerId;
import io.juhui.kernel.Language;
import io.juhui.platform.store.OneTrip;
import io.juhui.trade.ordering.OrderId;
import io.juhui.trade.ordering.Orders;
import io.juhui.trade.placing.CartLineInput;
import java.time.Clock;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** What a buyer does with his cart. */
@Component
class Carts {

    private final CartRows rows;
    private final CartPricing pricing;
    private final Orders orders;
    private final OneTrip trip;
    private final Clock clock;

    Carts(CartRows rows, CartPricing pricing, Orders orders, OneTrip trip, Clock clock) {
        this.rows = rows;
        this.pricing = pricing;
        this.orders = orders;
        this.trip = trip;
        this.clock = clock;
    }

    CartView view(BuyerId buyer, Language language) {
        return pricing.price(Optional.of(buyer), rows.all(buyer), language);
    }

    /** A visitor's cart lives with the visitor; everything in it counts as selected. Unknown SKUs are left out. */
    CartView preview(List<CartLineInput> lines, Language language) {
        var wanted = wanted(
                lines.stream().map(l -> Map.entry(l.skuId(), l.quantity())).toList());
        var known = wanted.stream().map(CartRows.Line::of).toList();
        return pricing.price(Optional.empty(), known, language);
    }

    @Transactional
    void set(BuyerId buyer, SkuId sku, int quantity, boolean selected) {
        var cap = available(sku);
        if (!rows.set(buyer, sku, quantity, selected, cap)) {
            throw rows.has(buyer, sku)
                    ? CartProblem.NOT_ENOUGH.problem().with("available", cap)
                    : CartProblem.NO_SUCH_LINE.problem();
        }
    }

    @Transactional
    void remove(BuyerId buyer, Collection<SkuId> skus) {
        var gone = skus.stream().mapToLong(SkuId::value).sorted().distinct().toArray();
        var buyers = new long[gone.length];
        java.util.Arrays.fill(buyers, buyer.value());
        trip.run(writes -> rows.remove(buyers, gone, writes));
    }

    @Transactional
    void select(BuyerId buyer, boolean selected) {
        rows.select(buyer, selected);
    }

    /** Adds whatever of {@code lines} can be bought, as much as is in stock; answers how many lines that were. */
    @Transactional
    int addWhatFits(BuyerId buyer, List<Map.Entry<SkuId, Integer>> lines) {
        var fitting = new ArrayList<CartRows.Wanted>();
        for (var wanted : wanted(lines)) {
            if (wanted.cap() > 0 && wanted.offer().onSale(clock.instant())) {
                fitting.add(wanted);
            }
        }
        if (fitting.isEmpty()) {
            return 0;
        }
        rows.lock(buyer, clock.instant());
        return rows.addWhatFits(buyer, fitting, clock.instant());
    }

    @Transactional
    void buyAgain(BuyerId buyer, OrderId id) {
        var lines = orders.lines(orders.ofBuyer(buyer, id).id());
        var added = addWhatFits(
                buyer,
                lines.stream()
                        .map(l -> Map.entry(new SkuId(l.skuId()), l.quantity()))
                        .toList());
        if (added == 0) {
            throw CatalogProblem.NOT_FOR_SALE
                    .problem()
                    .with(
                            "skuIds",
                            lines.stream().map(l -> Long.toString(l.skuId())).toList());
        }
    }

    /** Each SKU once, in the order first named, with what is in stock of it; unknown ones are left out. */
    private List<CartRows.Wanted> wanted(List<Map.Entry<SkuId, Integer>> lines) {
        var sums = new LinkedHashMap<SkuId, Integer>();
        lines.forEach(l -> sums.merge(l.getKey(), l.getValue(), (a, b) -> Math.min(a + b, CartRows.MOST_UNITS)));
        var stock = pricing.available(sums.keySet());
        var wanted = new ArrayList<CartRows.Wanted>();
        sums.forEach((sku, quantity) -> pricing.known(sku)
                .ifPresent(offer -> wanted.add(new CartRows.Wanted(offer, quantity, stock.getOrDefault(sku, 0)))));
        return wanted;
    }

    private int available(SkuId sku) {
        return pricing.available(List.of(sku)).getOrDefault(sku, 0);
    }
}
