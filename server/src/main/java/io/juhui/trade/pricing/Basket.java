package io.juhui.trade.pricing;

import io.juhui.goods.catalog.CategoryId;
import io.juhui.goods.catalog.SkuOffer;
import io.juhui.kernel.Money;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * What is being bought, as discounted so far. Rules read it and never change it. Lines are numbered from 0; quantity is ≥ 1.
 *
 * @param regionCode six-digit code of where it goes, or null when nothing is carried (pickup, or no address yet)
 */
public record Basket(List<Line> lines, @Nullable String regionCode) {

    /**
     * @param unitBase list price of one unit
     * @param goods what the line's goods cost after the lanes so far
     * @param freight the line's share of the carriage, after waivers
     * @param categories ids of the product's category and its ancestors
     * @param closed later lanes that an offer on this line does not admit
     * @param saved lanes that have taken something off it
     */
    public record Line(
            int number,
            long skuId,
            long productId,
            Set<Long> categories,
            int quantity,
            Money unitBase,
            long weightGrams,
            long volumeCm3,
            long freightTemplate,
            Money goods,
            Money freight,
            Set<Lane> closed,
            Set<Lane> saved) {

        /** Goods that name no freight template use the shop's default. */
        private static final long DEFAULT_TEMPLATE = 1;

        public Line {
            if (quantity < 1) {
                throw new IllegalArgumentException("a line has at least one unit");
            }
            goods.requirePrice();
            freight.requirePrice();
            closed = Set.copyOf(closed);
            saved = Set.copyOf(saved);
        }

        /** A line at list price, before any lane has run. */
        public static Line of(int number, SkuOffer offer, int quantity) {
            var template = offer.freightTemplate();
            return new Line(
                    number,
                    offer.sku().value(),
                    offer.product().value(),
                    offer.categories().stream().map(CategoryId::value).collect(Collectors.toUnmodifiableSet()),
                    quantity,
                    offer.price(),
                    offer.weightGrams(),
                    offer.volumeCm3(),
                    template == null ? DEFAULT_TEMPLATE : template.value(),
                    offer.price().times(quantity),
                    Money.ZERO,
                    Set.of(),
                    Set.of());
        }

        /** What {@code lane} may still take from this line. */
        public Money open(Lane lane) {
            if (closed.contains(lane)) {
                return Money.ZERO;
            }
            return lane == Lane.FREIGHT ? freight : goods;
        }

        Line after(Lane lane, Money change, Set<Lane> nowClosed) {
            var all = closed.isEmpty() ? EnumSet.noneOf(Lane.class) : EnumSet.copyOf(closed);
            all.addAll(nowClosed);
            var nowSaved = saved.isEmpty() ? EnumSet.noneOf(Lane.class) : EnumSet.copyOf(saved);
            if (change.isNegative()) {
                nowSaved.add(lane);
            }
            var goodsNow = lane == Lane.FREIGHT ? goods : goods.plus(change);
            var freightNow = lane == Lane.FREIGHT ? freight.plus(change) : freight;
            return new Line(
                    number,
                    skuId,
                    productId,
                    categories,
                    quantity,
                    unitBase,
                    weightGrams,
                    volumeCm3,
                    freightTemplate,
                    goodsNow,
                    freightNow,
                    all,
                    nowSaved);
        }
    }

    /** What {@code lane} may still take from each line, in fen. */
    long[] open(Lane lane) {
        return lines.stream().mapToLong(line -> line.open(lane).fen()).toArray();
    }

    public Money goods() {
        return Money.sum(lines.stream().map(Line::goods).toList());
    }
}
