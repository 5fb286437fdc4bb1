package io.juhui.trade.pricing;

import io.juhui.kernel.Money;
import io.juhui.trade.pricing.spi.Offer;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** A price being made: the lines as discounted so far, with every effect on them. */
final class PriceWork {

    private final @Nullable String region;
    private final Basket.Line[] lines;
    private final List<List<Adjustment>> adjustments = new ArrayList<>();
    private final List<Money> unitPrices = new ArrayList<>();
    private final List<Nearly> nearly = new ArrayList<>();

    PriceWork(Basket basket) {
        region = basket.regionCode();
        lines = basket.lines().toArray(Basket.Line[]::new);
        basket.lines().forEach(_ -> adjustments.add(new ArrayList<>(2)));
    }

    Basket basket() {
        return new Basket(List.of(lines), region);
    }

    void apply(Lane lane, Offer offer) {
        offer.savings().forEach((number, saving) -> {
            var capped = saving.min(lines[number].open(lane));
            apply(
                    number,
                    new Adjustment(lane, offer.rule(), offer.source(), offer.text(), capped.negated()),
                    offer.closes());
        });
    }

    /** Lanes are closed on all that an offer covers, also where its share is nothing. */
    void apply(int number, Adjustment adjustment, Set<Lane> closes) {
        if (!adjustment.amount().isZero()) {
            adjustments.get(number).add(adjustment);
        }
        if (!adjustment.amount().isZero() || !closes.isEmpty()) {
            lines[number] = lines[number].after(adjustment.lane(), adjustment.amount(), closes);
        }
    }

    void hint(List<Nearly> more) {
        nearly.addAll(more);
    }

    void fixUnitPrices() {
        for (var line : lines) {
            unitPrices.add(Money.fen(line.goods().fen() / line.quantity()));
        }
    }

    Quote quote() {
        var priced = new ArrayList<Quote.Line>(lines.length);
        for (int i = 0; i < lines.length; i++) {
            priced.add(new Quote.Line(lines[i], unitPrices.get(i), List.copyOf(adjustments.get(i))));
        }
        return new Quote(List.copyOf(priced), List.copyOf(nearly));
    }
}
