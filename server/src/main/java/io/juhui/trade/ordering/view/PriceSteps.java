package io.juhui.trade.ordering.view;

import io.juhui.goods.catalog.DeliveryKind;
import io.juhui.kernel.Language;
import io.juhui.kernel.Money;
import io.juhui.kernel.Words;
import io.juhui.trade.ordering.Order;
import io.juhui.trade.ordering.OrderLine;
import io.juhui.trade.pricing.Lane;
import io.juhui.trade.pricing.Quote;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;

/**
 * "How is this price made", line by line; whoever shows it adds nothing up. Carriage that costs nothing has its line too, so
 * that nobody wonders whether it still comes on top (R8).
 */
public final class PriceSteps {

    private static final Words GOODS = new Words("商品金额", "Goods");
    private static final Words FREE = new Words("运费 包邮", "Free shipping");

    private PriceSteps() {}

    /** @param carried whether the quote is for carrying the goods somewhere */
    public static List<PriceStep> of(Quote quote, boolean carried, Language language) {
        return whole(quote.list(), quote.steps(), carried, language);
    }

    /** Summed over lines, in the order the lanes ran. */
    public static List<PriceStep> of(Order order, List<OrderLine> lines, Language language) {
        record Name(Lane lane, Words text) {}
        var sums = new LinkedHashMap<Name, Money>();
        lines.stream()
                .flatMap(l -> l.adjustments().stream())
                .sorted(Comparator.comparing(a -> a.lane()))
                .forEach(a -> sums.merge(new Name(a.lane(), a.text()), a.amount(), Money::plus));
        var steps = new ArrayList<Quote.Step>();
        sums.forEach((name, amount) -> steps.add(new Quote.Step(name.lane(), name.text(), amount)));
        return whole(order.list(), steps, order.deliveryKind() == DeliveryKind.EXPRESS, language);
    }

    private static List<PriceStep> whole(Money list, List<Quote.Step> effects, boolean carried, Language language) {
        var steps = new ArrayList<PriceStep>();
        steps.add(new PriceStep("GOODS", GOODS.in(language), list));
        effects.forEach(s -> steps.add(new PriceStep(s.lane().name(), s.text().in(language), s.amount())));
        if (carried && effects.stream().noneMatch(s -> s.lane() == Lane.FREIGHT)) {
            steps.add(new PriceStep(Lane.FREIGHT.name(), FREE.in(language), Money.ZERO));
        }
        return List.copyOf(steps);
    }
}
