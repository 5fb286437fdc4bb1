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
        return PrizeClaimRule.claim(soFar, situation)
                .filter(_ -> soFar.lines().getFirst().open(Lane.FREIGHT).isPositive())
                .map(won -> Proposals.of(List.of(new Offer(
                        KIND,
                        won.campaign().value(),
                        PrizeClaimRule.SAID,
                        Map.of(0, soFar.lines().getFirst().open(Lane.FREIGHT)),
                        Set.of()))))
                .orElse(Proposals.NONE);
    }
}
