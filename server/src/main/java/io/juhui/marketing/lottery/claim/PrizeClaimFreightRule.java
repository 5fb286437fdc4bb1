package io.juhui.marketing.lottery.claim;

import io.juhui.trade.pricing.Basket;
import io.juhui.trade.pricing.Lane;
import io.juhui.trade.pricing.Situation;
import io.juhui.trade.pricing.spi.Offer;
import io.juhui.trade.pricing.spi.PriceRule;
import io.juhui.trade.pricing.spi.Proposals;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.springframework.stereotype.Component;

/** A prize costs nothing, its carriage included. */
@Component
class PrizeClaimFreightRule implements PriceRule {

    static final String KIND = "lottery-freight";

    @Override
    public Lane lane() {
        return Lane.FREIGHT;
    }

    @Override
    public Proposals propose(Basket soFar, Situation situation) {
        var claim = PrizeClaimRule.claim(soFar, situation);
        if (claim.isEmpty()) {
            return Proposals.NONE;
        }
        var line = soFar.lines().getFirst();
        var carriage = line.open(Lane.FREIGHT);
        return carriage.isPositive()
                ? Proposals.of(List.of(new Offer(
                        KIND,
                        claim.get().campaign().value(),
                        PrizeClaimRule.SAID,
                        Map.of(line.number(), carriage),
                        Set.of())))
                : Proposals.NONE;
    }
}
