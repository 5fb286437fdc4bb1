package io.juhui.trade.ordering;

import io.juhui.goods.catalog.DeliveryKind;
import io.juhui.kernel.Money;
import io.juhui.trade.ordering.QuoteView.PriceStep;
import io.juhui.trade.pricing.Lane;
import io.juhui.trade.pricing.Quote;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * "How is this price made", line by line; whoever shows it adds nothing up. Carriage that costs nothing has its line too, so
 * that nobody wonders whether it still comes on top (R8).
 */
final class PriceSteps {

    /** What the house itself writes; a merchant's own words stay as written. */
    private static final Map<String, String> ENGLISH = Map.of(
            "商品金额",
            "Goods",
            "运费",
            "Shipping",
            "运费 包邮",
            "Free shipping",
            "商家改价",
            "Price changed by the shop",
            "商家改运费",
            "Shipping changed by the shop");

    private PriceSteps() {}

    /** @param carried whether the quote is for carrying the goods somewhere */
    static List<PriceStep> of(Quote quote, boolean carried, boolean english) {
        var steps = new ArrayList<PriceStep>();
        quote.steps().forEach(s -> steps.add(new PriceStep(s.lane().name(), s.text(), s.amount())));
        return whole(quote.list(), steps, carried, english);
    }

    /** Summed over lines, in the order the lanes ran. */
    static List<PriceStep> of(Order order, List<OrderLine> lines, boolean english) {
        record Name(Lane lane, String text) {}
        var sums = new LinkedHashMap<Name, Money>();
        lines.stream()
                .flatMap(l -> l.adjustments().stream())
                .sorted(Comparator.comparing(a -> a.lane()))
                .forEach(a -> sums.merge(new Name(a.lane(), a.text()), a.amount(), Money::plus));
        var steps = new ArrayList<PriceStep>();
        sums.forEach((name, amount) -> steps.add(new PriceStep(name.lane().name(), name.text(), amount)));
        return whole(order.list(), steps, order.deliveryKind() == DeliveryKind.EXPRESS, english);
    }

    private static List<PriceStep> whole(Money list, List<PriceStep> effects, boolean carried, boolean english) {
        var steps = new ArrayList<PriceStep>();
        steps.add(new PriceStep("GOODS", "商品金额", list));
        steps.addAll(effects);
        if (carried && effects.stream().noneMatch(s -> s.lane().equals(Lane.FREIGHT.name()))) {
            steps.add(new PriceStep(Lane.FREIGHT.name(), "运费 包邮", Money.ZERO));
        }
        return steps.stream()
                .map(s -> new PriceStep(s.lane(), say(s.text(), english), s.amount()))
                .toList();
    }

    /** What was written down with an effect, in the reader's language. */
    static String say(String text, boolean english) {
        return english ? ENGLISH.getOrDefault(text, text) : text;
    }
}
