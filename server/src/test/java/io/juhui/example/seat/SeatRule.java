package io.juhui.example.seat;

import io.juhui.kernel.Money;
import io.juhui.kernel.Words;
import io.juhui.trade.pricing.Basket;
import io.juhui.trade.pricing.Lane;
import io.juhui.trade.pricing.Nearly;
import io.juhui.trade.pricing.Nearly.Why;
import io.juhui.trade.pricing.Situation;
import io.juhui.trade.pricing.spi.Offer;
import io.juhui.trade.pricing.spi.PriceRule;
import io.juhui.trade.pricing.spi.Proposals;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.springframework.stereotype.Component;

/** The seat's price, when one is picked, free and enough is bought; else why not. */
@Component
class SeatRule implements PriceRule {

    private static final Words SEAT = new Words("名额价", "Seat price");
    private static final Words FULL = new Words("名额已满", "All seats are taken");

    @Override
    public Lane lane() {
        return Lane.PRICE;
    }

    @Override
    public Proposals propose(Basket soFar, Situation situation) {
        var fact = situation.facts().of(SeatFact.class);
        var offers = new ArrayList<Offer>();
        var nearly = new ArrayList<Nearly>();
        for (var pick : situation.picks(SeatOffer.KIND)) {
            fact.flatMap(f -> f.offer(pick.id()))
                    .ifPresent(offer -> soFar.lines().stream()
                            .filter(line -> line.skuId() == offer.sku())
                            .forEach(line -> decide(offer, line, offers, nearly)));
        }
        return new Proposals(offers, nearly);
    }

    private static void decide(SeatOffer offer, Basket.Line line, List<Offer> offers, List<Nearly> nearly) {
        var lines = Set.of(line.number());
        if (offer.free() < 1) {
            nearly.add(new Nearly(Lane.PRICE, "seat", offer.id(), Why.NOT_FOR_THIS, FULL, Money.ZERO, 0, lines));
            return;
        }
        int missing = offer.minimum() - line.quantity();
        if (missing > 0) {
            var words = new Words("再买 " + missing + " 件享名额价", missing + " more for the seat price");
            nearly.add(new Nearly(Lane.PRICE, "seat", offer.id(), Why.MORE, words, Money.ZERO, missing, lines));
            return;
        }
        var saving = line.unitBase().minus(offer.price()).times(line.quantity());
        if (saving.isPositive()) {
            offers.add(new Offer("seat", offer.id(), SEAT, Map.of(line.number(), saving), Set.of(Lane.COUPON)));
        }
    }
}
