package io.juhui.trade.ordering.view;

import io.juhui.kernel.Language;
import io.juhui.kernel.Money;
import io.juhui.kernel.Words;
import io.juhui.trade.pricing.Adjustment;
import io.juhui.trade.pricing.Lane;

/** One effect on the price of a line, as pages show it. */
public record AdjustmentView(Lane lane, String text, Money amount) {

    private static final Words POINTS = new Words("积分抵扣", "Points off");

    /** How many points it took is said once, of the order; no line took all of them. */
    public static AdjustmentView of(Adjustment a, Language language) {
        var text = a.lane() == Lane.POINTS ? POINTS : a.text();
        return new AdjustmentView(a.lane(), text.in(language), a.amount());
    }
}
