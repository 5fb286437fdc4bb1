package io.juhui.trade.pricing.spi;

import io.juhui.kernel.Money;
import io.juhui.kernel.Words;
import io.juhui.trade.pricing.Lane;
import java.util.Map;
import java.util.Set;

/**
 * What a rule proposes: all the lines it covers, and how much it takes off each.
 *
 * @param source id of the campaign or coupon; decides ties
 * @param text what the buyer reads
 * @param savings line number → fen taken off, ≥ 0, something in all; capped by what the line has left
 * @param closes later lanes it does not admit on the lines it covers (R2)
 */
public record Offer(String rule, long source, Words text, Map<Integer, Money> savings, Set<Lane> closes) {

    public Offer {
        if (savings.values().stream().anyMatch(Money::isNegative)) {
            throw new IllegalArgumentException("an offer never makes a line dearer");
        }
        if (savings.values().stream().noneMatch(Money::isPositive)) {
            throw new IllegalArgumentException("an offer saves something");
        }
        savings = Map.copyOf(savings);
        closes = Set.copyOf(closes);
    }

    public Money saving() {
        return Money.sum(savings.values());
    }
}
