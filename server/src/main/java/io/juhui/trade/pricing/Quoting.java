package io.juhui.trade.pricing;

import io.juhui.kernel.Actor.BuyerId;
import io.juhui.kernel.Money;
import io.juhui.trade.pricing.spi.FreightCharge;
import io.juhui.trade.pricing.spi.Offer;
import io.juhui.trade.pricing.spi.PriceRule;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.springframework.stereotype.Component;

/** The engine: asks each lane's rules with the basket as discounted so far and applies what wins (R2–R6). Pure. */
@Component
public class Quoting {

    /** Greatest saving first, then the smaller source id, so that equal offers never depend on storage order (R5). */
    private static final Comparator<Offer> BEST_FIRST = Comparator.comparing(Offer::saving)
            .reversed()
            .thenComparingLong(Offer::source)
            .thenComparing(Offer::rule);

    private final Map<Lane, List<PriceRule>> rules = new EnumMap<>(Lane.class);
    private final List<FreightCharge> carriage;

    public Quoting(List<PriceRule> rules, List<FreightCharge> carriage) {
        for (var rule : rules) {
            this.rules.computeIfAbsent(rule.lane(), _ -> new ArrayList<>()).add(rule);
        }
        this.carriage = List.copyOf(carriage);
    }

    /** @return the price; refuses with the carriage's Problem when it cannot be delivered */
    public Quote quote(Basket basket, Optional<BuyerId> buyer, Instant at) {
        var work = new Work(basket);
        for (var lane : Lane.values()) {
            if (lane == Lane.FREIGHT && basket.regionCode() != null) {
                charge(work);
            }
            compete(work, lane, buyer, at);
            if (lane == Lane.PRICE) {
                work.fixUnitPrices();
            }
        }
        return work.quote();
    }

    private void charge(Work work) {
        for (var source : carriage) {
            for (var charge : source.charges(work.basket)) {
                for (int i = 0; i < charge.perLine().size(); i++) {
                    work.apply(
                            i,
                            new Adjustment(
                                    Lane.FREIGHT,
                                    "freight",
                                    charge.template(),
                                    charge.text(),
                                    charge.perLine().get(i)),
                            Set.of());
                }
            }
        }
    }

    private void compete(Work work, Lane lane, Optional<BuyerId> buyer, Instant at) {
        var offers = new ArrayList<Offer>();
        for (var rule : rules.getOrDefault(lane, List.of())) {
            offers.addAll(rule.propose(work.basket, buyer, at));
        }
        offers.sort(BEST_FIRST);
        var taken = new HashSet<Integer>();
        for (var offer : offers) {
            if (offer.savings().keySet().stream().noneMatch(taken::contains)) {
                taken.addAll(offer.savings().keySet());
                work.apply(lane, offer);
            }
        }
    }

    private static final class Work {
        private final List<List<Adjustment>> adjustments = new ArrayList<>();
        private final List<Money> unitPrices = new ArrayList<>();
        private Basket basket;

        Work(Basket basket) {
            this.basket = basket;
            basket.lines().forEach(_ -> adjustments.add(new ArrayList<>()));
        }

        void apply(Lane lane, Offer offer) {
            offer.savings().forEach((number, saving) -> {
                var capped = saving.min(basket.lines().get(number).open(lane));
                if (capped.isPositive()) {
                    apply(
                            number,
                            new Adjustment(lane, offer.rule(), offer.source(), offer.text(), capped.negated()),
                            offer.closes());
                }
            });
        }

        void apply(int number, Adjustment adjustment, Set<Lane> closes) {
            if (adjustment.amount().isZero()) {
                return;
            }
            adjustments.get(number).add(adjustment);
            var lines = new ArrayList<>(basket.lines());
            lines.set(number, lines.get(number).after(adjustment.lane(), adjustment.amount(), closes));
            basket = new Basket(List.copyOf(lines), basket.regionCode());
        }

        void fixUnitPrices() {
            basket.lines().forEach(line -> unitPrices.add(Money.fen(line.goods().fen() / line.quantity())));
        }

        Quote quote() {
            var lines = new ArrayList<Quote.Line>();
            for (int i = 0; i < basket.lines().size(); i++) {
                lines.add(new Quote.Line(basket.lines().get(i), unitPrices.get(i), List.copyOf(adjustments.get(i))));
            }
            return new Quote(List.copyOf(lines));
        }
    }
}
