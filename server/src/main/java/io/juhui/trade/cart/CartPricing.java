package io.juhui.trade.cart;

import io.juhui.goods.catalog.SkuId;
import io.juhui.goods.catalog.SkuOffer;
import io.juhui.goods.catalog.Skus;
import io.juhui.goods.inventory.StockLevel;
import io.juhui.goods.inventory.Stocks;
import io.juhui.kernel.Actor.BuyerId;
import io.juhui.kernel.Language;
import io.juhui.kernel.Money;
import io.juhui.kernel.Picture;
import io.juhui.kernel.Words;
import io.juhui.trade.cart.CartView.CartLineView;
import io.juhui.trade.pricing.Basket;
import io.juhui.trade.pricing.HintView;
import io.juhui.trade.pricing.Quote;
import io.juhui.trade.pricing.Quoting;
import io.juhui.trade.pricing.Situation;
import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Prices a cart at this moment, and says of each line that cannot be bought why. */
@Component
class CartPricing {

    private static final Words GONE = new Words("已下架", "No longer on sale");
    private static final Words SOLD_OUT = new Words("已售罄", "Sold out");

    private final Skus skus;
    private final Stocks stocks;
    private final Quoting quoting;
    private final Clock clock;

    CartPricing(Skus skus, Stocks stocks, Quoting quoting, Clock clock) {
        this.skus = skus;
        this.stocks = stocks;
        this.quoting = quoting;
        this.clock = clock;
    }

    /** A line with what is known of it now. */
    private record Item(CartRows.Line line, @Nullable SkuOffer offer, int available) {

        @Nullable
        String reason(Instant at, Language language) {
            if (offer == null || !offer.onSale(at)) {
                return GONE.in(language);
            }
            if (available <= 0) {
                return SOLD_OUT.in(language);
            }
            if (available < line.quantity()) {
                return new Words("库存不足，仅剩 " + available + " 件", "Only " + available + " left").in(language);
            }
            return null;
        }

        /** How many could be bought instead; nothing of what is off sale, however much of it there is. */
        int offered(Instant at) {
            return offer == null || !offer.onSale(at) ? 0 : available;
        }
    }

    Optional<SkuOffer> known(SkuId sku) {
        return Optional.ofNullable(skus.snapshot().sku(sku));
    }

    Optional<SkuOffer> onSale(SkuId sku) {
        return known(sku).filter(offer -> offer.onSale(clock.instant()));
    }

    /** Units that may be bought now; a hint. */
    Map<SkuId, Integer> available(Collection<SkuId> wanted) {
        return stocks.levels(wanted.stream().map(SkuId::value).toList()).stream()
                .collect(Collectors.toMap(level -> new SkuId(level.skuId()), CartPricing::units));
    }

    private static int units(StockLevel level) {
        return Math.clamp(level.available(), 0, CartRows.MOST_UNITS);
    }

    CartView price(Optional<BuyerId> buyer, List<CartRows.Line> lines, Language language) {
        return price(
                buyer, lines, available(lines.stream().map(CartRows.Line::sku).toList()), language);
    }

    /** @param stock units that may be bought of what is in {@code lines}, among others */
    CartView price(Optional<BuyerId> buyer, List<CartRows.Line> lines, Map<SkuId, Integer> stock, Language language) {
        var at = clock.instant();
        var catalogue = skus.snapshot();
        var invalid = new ArrayList<CartLineView>();
        var chosen = new ArrayList<Item>();
        var left = new ArrayList<Item>();
        for (var line : lines) {
            var item = new Item(line, catalogue.sku(line.sku()), stock.getOrDefault(line.sku(), 0));
            var reason = item.reason(at, language);
            if (reason != null) {
                invalid.add(invalid(item, item.offered(at), reason));
            } else {
                (line.selected() ? chosen : left).add(item);
            }
        }
        var quote = quote(chosen, buyer, at);
        var views = new HashMap<SkuId, CartLineView>();
        put(views, chosen, quote, language);
        put(views, left, quote(left, buyer, at), language);
        return new CartView(
                lines.stream()
                        .flatMap(l -> Optional.ofNullable(views.get(l.sku())).stream())
                        .toList(),
                List.copyOf(invalid),
                chosen.stream().mapToInt(i -> i.line().quantity()).sum(),
                quote.list(),
                quote.discount(),
                quote.goods(),
                HintView.of(quote, language));
    }

    private Quote quote(List<Item> items, Optional<BuyerId> buyer, Instant at) {
        var lines = new ArrayList<Basket.Line>();
        for (var item : items) {
            if (item.offer() != null) {
                lines.add(Basket.Line.of(lines.size(), item.offer(), item.line().quantity()));
            }
        }
        return quoting.quote(new Basket(List.copyOf(lines), null), Situation.of(buyer, at));
    }

    private static void put(Map<SkuId, CartLineView> views, List<Item> items, Quote quote, Language language) {
        for (int i = 0; i < items.size(); i++) {
            var item = items.get(i);
            var offer = item.offer();
            var priced = quote.lines().get(i);
            if (offer != null) {
                views.put(
                        offer.sku(),
                        new CartLineView(
                                offer.sku(),
                                offer.product(),
                                offer.name(),
                                offer.spec(),
                                offer.picture(),
                                item.line().quantity(),
                                item.line().selected(),
                                priced.unitPrice(),
                                offer.price(),
                                priced.goods(),
                                item.available(),
                                null,
                                priced.adjustments().stream()
                                        .map(effect -> effect.text().in(language))
                                        .distinct()
                                        .toList()));
            }
        }
    }

    private static CartLineView invalid(Item item, int offered, String reason) {
        var line = item.line();
        var offer = item.offer();
        var price = offer == null ? Money.ZERO : offer.price();
        return new CartLineView(
                line.sku(),
                line.product(),
                offer == null ? line.name() : offer.name(),
                offer == null ? line.spec() : offer.spec(),
                offer == null ? new Picture(line.pictureUrl(), null) : offer.picture(),
                line.quantity(),
                false,
                price,
                price,
                price.times(line.quantity()),
                offered,
                reason,
                List.of());
    }
}
