package io.juhui.trade.placing;

import io.juhui.goods.catalog.CatalogProblem;
import io.juhui.goods.catalog.DeliveryKind;
import io.juhui.goods.catalog.SkuOffer;
import io.juhui.kernel.Actor.BuyerId;
import io.juhui.trade.pricing.Basket;
import io.juhui.trade.pricing.PricingProblem;
import io.juhui.trade.pricing.Situation;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Optional;
import java.util.function.LongFunction;
import org.jspecify.annotations.Nullable;

/** What a buyer wants, against the catalogue of one instant: the same SKU twice is one line (R11). Pure. */
record Purchase(BuyerId buyer, List<Item> items, Situation situation) {

    private static final int MOST_LINES = 50;
    private static final int MOST_UNITS = 9_999;

    record Item(SkuOffer offer, int quantity) {}

    /** Refuses goods that are not for sale at the instant of the situation, too many lines and impossible quantities. */
    static Purchase of(
            BuyerId buyer,
            List<CartLineInput> wanted,
            LongFunction<Optional<SkuOffer>> catalogue,
            Situation situation) {
        var quantities = new LinkedHashMap<Long, Integer>();
        for (var line : wanted) {
            quantities.merge(line.skuId().value(), line.quantity(), Math::addExact);
        }
        if (quantities.isEmpty() || quantities.size() > MOST_LINES) {
            throw PricingProblem.TOO_MANY_LINES.problem().at("/lines");
        }
        var items = new ArrayList<Item>();
        var missing = new ArrayList<String>();
        quantities.forEach((sku, quantity) -> {
            if (quantity < 1 || quantity > MOST_UNITS) {
                throw PricingProblem.QUANTITY
                        .problem()
                        .at("/lines", "数量要在 1 到 " + MOST_UNITS + " 之间", "A quantity is between 1 and " + MOST_UNITS);
            }
            catalogue
                    .apply(sku)
                    .filter(offer -> offer.onSale(situation.at()))
                    .ifPresentOrElse(
                            offer -> items.add(new Item(offer, quantity)), () -> missing.add(Long.toString(sku)));
        });
        if (!missing.isEmpty()) {
            throw CatalogProblem.NOT_FOR_SALE.problem().with("skuIds", missing);
        }
        return new Purchase(buyer, List.copyOf(items), situation);
    }

    Basket basket(@Nullable String regionCode) {
        var lines = new ArrayList<Basket.Line>();
        for (var item : items) {
            lines.add(Basket.Line.of(lines.size(), item.offer(), item.quantity()));
        }
        return new Basket(List.copyOf(lines), regionCode);
    }

    /** The ways that all of the goods can travel. */
    List<DeliveryKind> deliveryKinds() {
        return java.util.Arrays.stream(DeliveryKind.values())
                .filter(kind ->
                        items.stream().allMatch(i -> i.offer().deliveryKinds().contains(kind)))
                .toList();
    }

    boolean needsNoReturnConfirmation() {
        return items.stream().anyMatch(i -> !i.offer().noReasonReturn());
    }
}
