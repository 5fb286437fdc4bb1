package io.juhui.trade.pricing.spi;

import io.juhui.kernel.Money;
import io.juhui.trade.pricing.Lane;
import java.util.Map;
import java.util.Set;

/**
 * What a rule proposes: how much it takes off each line it touches.
 *
 * @param source id of the campaign or coupon; decides ties
 * @param text what the buyer reads, in Chinese
 * @param savings line number → fen taken off, > 0; capped by what the line has left
 * @param closes later lanes it does not admit on the lines it touches (R2)
 */
public record Offer(String rule, long source, String text, Map<Integer, Money> savings, Set<Lane> closes) {

    public Offer {
        if (savings.values().stream().anyMatch(s -> !s.isPositive())) {
            throw new IllegalArgumentException("an offer saves something on each line it names");
        }
        savings = Map.copyOf(savings);
        closes = Set.copyOf(closes);
    }

    public Money saving() {
        return Money.sum(savings.values());
    }
}
