package io.juhui.trade.ordering.view;

import io.juhui.kernel.Language;
import io.juhui.kernel.Money;
import io.juhui.trade.pricing.Adjustment;
import io.juhui.trade.pricing.Lane;

/** One effect on the price of a line, as pages show it. */
public record AdjustmentView(Lane lane, String text, Money amount) {

    public static AdjustmentView of(Adjustment a, Language language) {
        return new AdjustmentView(a.lane(), a.text().in(language), a.amount());
    }
}
