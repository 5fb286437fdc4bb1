package io.juhui.trade.ordering.refund;

import io.juhui.kernel.Money;

/**
 * What single units of a line carry of its price: ⌊paid ÷ n⌋ each, the first (paid mod n) of them one fen more (R4). Units are
 * given back in that order, so whatever is given back in whatever portions, all of it together is exactly what was paid.
 */
public final class UnitShares {

    private UnitShares() {}

    /** The first {@code units} of {@code quantity} together. */
    public static Money first(Money paid, int quantity, int units) {
        if (units < 0 || units > quantity) {
            throw new IllegalArgumentException(units + " of " + quantity + " units");
        }
        var each = paid.requirePrice().fen() / quantity;
        return Money.fen(Math.addExact(Math.multiplyExact(each, units), Math.min(units, paid.fen() % quantity)));
    }

    /** The next {@code units}, after {@code earlier} ones. */
    static Money next(Money paid, int quantity, int earlier, int units) {
        return first(paid, quantity, Math.addExact(earlier, units)).minus(first(paid, quantity, earlier));
    }
}
