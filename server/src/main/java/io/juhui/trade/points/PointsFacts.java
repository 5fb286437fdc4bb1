package io.juhui.trade.points;

import io.juhui.kernel.Actor.BuyerId;
import io.juhui.money.ledger.Balances;
import io.juhui.money.ledger.Pot;
import io.juhui.trade.points.spi.PointsPrice;
import io.juhui.trade.pricing.Pick;
import io.juhui.trade.pricing.spi.FactSource;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;

/** Tells prices how many points buyers have: one read for a batch, and none while no room takes points. */
@Component
class PointsFacts implements FactSource<PointsFact> {

    private final Balances balances;
    private final ObjectProvider<PointsPrice> prices;

    /** @param prices asked for late: who says what costs points may itself ask for facts */
    PointsFacts(Balances balances, ObjectProvider<PointsPrice> prices) {
        this.balances = balances;
        this.prices = prices;
    }

    @Override
    public Class<PointsFact> kind() {
        return PointsFact.class;
    }

    @Override
    public Map<BuyerId, PointsFact> load(Map<BuyerId, List<Pick>> buyers, Instant at) {
        if (prices.stream().noneMatch(price -> price.acts(at))) {
            return Map.of();
        }
        var facts = new HashMap<BuyerId, PointsFact>();
        balances.of(buyers.keySet())
                .forEach((buyer, owned) -> facts.put(buyer, new PointsFact(owned.spendable(Pot.POINTS_AVAILABLE))));
        return facts;
    }
}
