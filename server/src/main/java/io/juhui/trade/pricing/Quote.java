package io.juhui.trade.pricing;

import io.juhui.kernel.Money;
import io.juhui.kernel.Words;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.function.Function;
import java.util.zip.CRC32C;

/**
 * A price with how it was made. Σ lines = total, exactly; the freight of a line is separate so that it can be refunded (R8).
 *
 * @param nearly what does not act on this basket, and why
 */
public record Quote(List<Line> lines, List<Nearly> nearly) {

    /** @param unitPrice what one unit costs after lane PRICE, for show; the amounts are what count */
    public record Line(Basket.Line basket, Money unitPrice, List<Adjustment> adjustments) {

        public Money list() {
            return basket.unitBase().times(basket.quantity());
        }

        public Money goods() {
            return basket.goods();
        }

        public Money freight() {
            return basket.freight();
        }

        public Money paid() {
            return basket.goods().plus(basket.freight());
        }
    }

    /** One step of "how is this price made", summed over lines. */
    public record Step(Lane lane, Words text, Money amount) {}

    /** Σ list prices. */
    public Money list() {
        return sum(Line::list);
    }

    /** Σ goods after all discounts. */
    public Money goods() {
        return sum(Line::goods);
    }

    public Money freight() {
        return sum(Line::freight);
    }

    public Money total() {
        return goods().plus(freight());
    }

    public Money discount() {
        return list().minus(goods());
    }

    private Money sum(Function<Line, Money> amount) {
        var sum = Money.ZERO;
        for (var line : lines) {
            sum = sum.plus(amount.apply(line));
        }
        return sum;
    }

    public List<Step> steps() {
        record Name(Lane lane, Words text) {}
        var sums = new LinkedHashMap<Name, Money>();
        for (var lane : Lane.values()) {
            for (var line : lines) {
                for (var a : line.adjustments()) {
                    if (a.lane() == lane) {
                        sums.merge(new Name(a.lane(), a.text()), a.amount(), Money::plus);
                    }
                }
            }
        }
        var steps = new ArrayList<Step>();
        sums.forEach((name, amount) -> steps.add(new Step(name.lane(), name.text(), amount)));
        return steps;
    }

    /**
     * What the client sends back at submit: the total and a digest of what each line costs. A fresh quote with another token
     * is another price, and is shown instead of charged (R7, A12).
     */
    public String token() {
        var made = new StringBuilder();
        for (var line : lines) {
            made.append(line.basket().skuId())
                    .append('x')
                    .append(line.basket().quantity())
                    .append('=');
            made.append(line.goods().fen())
                    .append('+')
                    .append(line.freight().fen())
                    .append(';');
        }
        var digest = new CRC32C();
        digest.update(made.toString().getBytes(StandardCharsets.UTF_8));
        return Long.toString(total().fen(), 36) + "-" + Long.toHexString(digest.getValue());
    }
}
