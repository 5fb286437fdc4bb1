package io.juhui.trade.tender;

import io.juhui.kernel.Money;
import io.juhui.trade.pricing.Pick;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;

/** How much of each a buyer is willing to pay with, at most. Pure. */
record Wish(Map<TenderKind, Money> most) {

    static Wish of(List<Pick> picks) {
        var most = new EnumMap<TenderKind, Money>(TenderKind.class);
        for (var pick : picks) {
            TenderKind.of(pick.kind()).ifPresent(kind -> most.merge(kind, Money.fen(pick.amount()), Money::plus));
        }
        return new Wish(most);
    }

    /** No more than there is of each. */
    Wish within(Map<TenderKind, Money> available) {
        var less = new EnumMap<TenderKind, Money>(TenderKind.class);
        most.forEach((kind, amount) -> less.put(kind, amount.min(available.getOrDefault(kind, Money.ZERO))));
        return new Wish(less);
    }

    boolean isNothing() {
        return most.values().stream().noneMatch(Money::isPositive);
    }

    /** What is taken of each for an order of this total: the first kind first, and never more than is left to pay. */
    Map<TenderKind, Money> of(Money total) {
        var taken = new EnumMap<TenderKind, Money>(TenderKind.class);
        var left = total;
        for (var kind : TenderKind.values()) {
            var some = most.getOrDefault(kind, Money.ZERO).min(left);
            if (some.isPositive()) {
                taken.put(kind, some);
                left = left.minus(some);
            }
        }
        return taken;
    }
}
