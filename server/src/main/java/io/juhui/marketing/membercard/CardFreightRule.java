package io.juhui.marketing.membercard;

import io.juhui.kernel.Money;
import io.juhui.kernel.Words;
import io.juhui.trade.pricing.Basket;
import io.juhui.trade.pricing.Lane;
import io.juhui.trade.pricing.Situation;
import io.juhui.trade.pricing.spi.Offer;
import io.juhui.trade.pricing.spi.PriceRule;
import io.juhui.trade.pricing.spi.Proposals;
import java.util.HashMap;
import java.util.List;
import java.util.Set;
import org.springframework.stereotype.Component;

/** Carries an order for nothing, wherever it goes, to who has such a card. */
@Component
class CardFreightRule implements PriceRule {

    static final String KIND = "membercard-freight";

    private final Cards cards;

    CardFreightRule(Cards cards) {
        this.cards = cards;
    }

    @Override
    public Lane lane() {
        return Lane.FREIGHT;
    }

    @Override
    public Proposals propose(Basket soFar, Situation situation) {
        var card = CardPriceRule.held(cards, situation).stream()
                .filter(held -> held.terms().freeFreight())
                .findFirst();
        var waived = new HashMap<Integer, Money>();
        soFar.lines().stream()
                .filter(line -> line.open(Lane.FREIGHT).isPositive())
                .forEach(line -> waived.put(line.number(), line.open(Lane.FREIGHT)));
        if (card.isEmpty() || waived.isEmpty()) {
            return Proposals.NONE;
        }
        var name = card.get().terms().name();
        var words = new Words(name + "包邮", "Free shipping with " + name);
        return Proposals.of(List.of(new Offer(KIND, card.get().id().value(), words, waived, Set.of())));
    }
}
