package io.juhui.marketing.membercard;

import io.juhui.kernel.Words;
import io.juhui.trade.pricing.Basket;
import io.juhui.trade.pricing.Lane;
import io.juhui.trade.pricing.Situation;
import io.juhui.trade.pricing.spi.Offer;
import io.juhui.trade.pricing.spi.PriceRule;
import io.juhui.trade.pricing.spi.Proposals;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.springframework.stereotype.Component;

/** Proposes the card's price line by line; beside the level's the better one wins (R44). */
@Component
class CardPriceRule implements PriceRule {

    /** Of the rule, its effects on an order, its teasers and its payables. */
    static final String KIND = "membercard";

    private final Cards cards;

    CardPriceRule(Cards cards) {
        this.cards = cards;
    }

    @Override
    public Lane lane() {
        return Lane.PRICE;
    }

    @Override
    public Proposals propose(Basket soFar, Situation situation) {
        var offers = new ArrayList<Offer>();
        for (var card : held(cards, situation)) {
            for (var line : soFar.lines()) {
                card.price(line.unitBase())
                        .map(price -> line.unitBase().minus(price).times(line.quantity()))
                        .ifPresent(saving -> offers.add(new Offer(
                                KIND, card.id().value(), priceOf(card), Map.of(line.number(), saving), Set.of())));
            }
        }
        return Proposals.of(offers);
    }

    /** The buyer's cards at the instant of the situation. */
    static List<Card> held(Cards cards, Situation situation) {
        var held = situation.facts().of(CardFact.class).orElse(CardFact.NONE).at(situation.at());
        return held.isEmpty()
                ? List.of()
                : cards.all().stream().filter(card -> held.contains(card.id())).toList();
    }

    static Words priceOf(Card card) {
        return new Words(card.terms().name() + "价", card.terms().name() + " price");
    }
}
