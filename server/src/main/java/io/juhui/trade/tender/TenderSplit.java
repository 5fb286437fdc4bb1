package io.juhui.trade.tender;

import io.juhui.kernel.Money;
import io.juhui.kernel.Split;
import io.juhui.money.ledger.Pot;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;

/** How an amount that goes back is split over what an order was paid with (R15). Pure. */
final class TenderSplit {

    private TenderSplit() {}

    /** @param back what of it has gone back already */
    record Part(Pot pot, Money amount, Money back) {

        Money left() {
            return amount.minus(back);
        }
    }

    /** How much of it goes back inside: what outside cannot take, or in proportion to what is left of each. */
    static Money inside(Money amount, Money outside, List<Part> parts, boolean inProportion) {
        var inside = Money.sum(parts.stream().map(Part::left).toList());
        if (!inProportion) {
            return amount.minus(amount.min(outside)).min(inside);
        }
        return Split.capped(amount, List.of(outside, inside), List.of(outside, inside))
                .getLast();
    }

    /** Over the parts: balance before gift card, principal and gift as they were spent; in proportion to what is left of all, if so wanted. */
    static Map<Pot, Money> over(Money inside, List<Part> parts, boolean inProportion) {
        var split = new EnumMap<Pot, Money>(Pot.class);
        if (inProportion) {
            split(inside, parts, split);
            return split;
        }
        var left = inside;
        for (var kind : List.of(TenderKind.BALANCE, TenderKind.CARD)) {
            var own = parts.stream()
                    .filter(part -> TenderKind.of(part.pot()) == kind)
                    .toList();
            var some = left.min(Money.sum(own.stream().map(Part::left).toList()));
            split(some, own, split);
            left = left.minus(some);
        }
        if (left.isPositive()) {
            throw new IllegalArgumentException(left + " more than there is to go back");
        }
        return split;
    }

    private static void split(Money amount, List<Part> parts, Map<Pot, Money> split) {
        if (!amount.isPositive()) {
            return;
        }
        var lefts = parts.stream().map(Part::left).toList();
        var shares = Split.capped(amount, lefts, lefts);
        for (int i = 0; i < parts.size(); i++) {
            if (shares.get(i).isPositive()) {
                split.put(parts.get(i).pot(), shares.get(i));
            }
        }
    }
}
