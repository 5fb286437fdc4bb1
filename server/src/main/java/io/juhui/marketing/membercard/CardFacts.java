package io.juhui.marketing.membercard;

import io.juhui.kernel.Actor.BuyerId;
import io.juhui.trade.pricing.Pick;
import io.juhui.trade.pricing.spi.FactSource;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;

/** Tells prices which cards buyers have: one read for a whole batch. */
@Component
class CardFacts implements FactSource<CardFact> {

    private final CardPurchases purchases;

    CardFacts(CardPurchases purchases) {
        this.purchases = purchases;
    }

    @Override
    public Class<CardFact> kind() {
        return CardFact.class;
    }

    @Override
    public Map<BuyerId, CardFact> load(Map<BuyerId, List<Pick>> buyers, Instant at) {
        return purchases.held(buyers.keySet().stream().mapToLong(BuyerId::value).toArray(), at).entrySet().stream()
                .collect(Collectors.toMap(Map.Entry::getKey, held -> new CardFact(Map.copyOf(held.getValue()))));
    }
}
