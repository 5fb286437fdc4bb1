package io.juhui.marketing.membercard;

import io.juhui.kernel.Money;
import java.util.Optional;

/** A card that is or was sold. */
record Card(CardId id, CardTerms terms, int version) {

    /** What a unit costs who has it; empty when that is no less. The one decision that pages and prices share. */
    Optional<Money> price(Money list) {
        var price = list.times(terms.price());
        return terms.lowersPrices() && price.isPositive() && price.compareTo(list) < 0
                ? Optional.of(price)
                : Optional.empty();
    }
}
