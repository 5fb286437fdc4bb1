package io.juhui.trade.pricing;

import io.juhui.kernel.Money;
import io.juhui.kernel.Words;
import io.juhui.trade.pricing.Nearly.Why;
import io.juhui.trade.pricing.spi.FreightCharge;
import io.juhui.trade.pricing.spi.Offer;
import io.juhui.trade.pricing.spi.PriceRule;
import java.util.ArrayList;
import java.util.Collections;
import java.util.EnumMap;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.springframework.stereotype.Component;

/** The engine: asks each lane's rules with the basket as discounted so far and applies the best set of offers (R2–R6). Pure. */
@Component
public class Quoting {

    private static final Words BEATEN = new Words("已享更优惠的活动", "A better offer is applied");
    private static final Words CLOSED = new Words("与已享的优惠不能同享", "Cannot be combined with what is applied");

    private final Map<Lane, List<PriceRule>> rules = new EnumMap<>(Lane.class);
    private final List<FreightCharge> carriage;

    public Quoting(List<PriceRule> rules, List<FreightCharge> carriage) {
        for (var rule : rules) {
            this.rules.computeIfAbsent(rule.lane(), _ -> new ArrayList<>()).add(rule);
        }
        this.carriage = List.copyOf(carriage);
    }

    /** @return the price; refuses with the carriage's Problem when it cannot be delivered */
    public Quote quote(Basket basket, Situation situation) {
        var work = new PriceWork(basket);
        for (var lane : Lane.values()) {
            if (lane == Lane.FREIGHT && basket.regionCode() != null) {
                charge(work);
            }
            compete(work, lane, situation);
            if (lane == Lane.PRICE) {
                work.fixUnitPrices();
            }
        }
        return work.quote();
    }

    private void charge(PriceWork work) {
        var basket = work.basket();
        for (var source : carriage) {
            for (var charge : source.charges(basket)) {
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

    private void compete(PriceWork work, Lane lane, Situation situation) {
        var here = rules.getOrDefault(lane, List.of());
        if (here.isEmpty()) {
            return;
        }
        var basket = work.basket();
        var offers = new ArrayList<Offer>();
        for (var rule : here) {
            var proposed = rule.propose(basket, situation);
            offers.addAll(proposed.offers());
            work.hint(proposed.nearly());
        }
        var open = basket.open(lane);
        var best = chosen(offers, open);
        for (var offer : offers) {
            if (best.contains(offer)) {
                work.apply(lane, offer);
            } else if (lane != Lane.PRICE) { // of several prices the lowest is the price; nobody asks for the others
                work.hint(List.of(passedOver(lane, offer, open)));
            }
        }
    }

    private static Set<Offer> chosen(List<Offer> offers, long[] open) {
        Set<Offer> chosen = Collections.newSetFromMap(new IdentityHashMap<>());
        chosen.addAll(BestSet.of(offers, open));
        return chosen;
    }

    private static Nearly passedOver(Lane lane, Offer offer, long[] open) {
        var lines = offer.savings().keySet();
        var closed = lines.stream().allMatch(line -> open[line] == 0);
        return new Nearly(
                lane,
                offer.rule(),
                offer.source(),
                closed ? Why.CLOSED : Why.BEATEN,
                closed ? CLOSED : BEATEN,
                Money.ZERO,
                0,
                lines);
    }
}
