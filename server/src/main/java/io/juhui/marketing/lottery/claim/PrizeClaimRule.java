package io.juhui.marketing.lottery.claim;

import io.juhui.kernel.Words;
import io.juhui.marketing.lottery.LotteryCampaigns;
import io.juhui.marketing.lottery.claim.PrizeClaims.PrizeClaim;
import io.juhui.trade.pricing.Basket;
import io.juhui.trade.pricing.Lane;
import io.juhui.trade.pricing.Situation;
import io.juhui.trade.pricing.spi.Offer;
import io.juhui.trade.pricing.spi.PriceRule;
import io.juhui.trade.pricing.spi.Proposals;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.springframework.stereotype.Component;

/** One unit of goods that were won, for nothing, alone in its order. */
@Component
class PrizeClaimRule implements PriceRule {

    static final Words SAID = new Words("抽奖奖品", "Lottery prize");

    @Override
    public Lane lane() {
        return Lane.PRICE;
    }

    @Override
    public Proposals propose(Basket soFar, Situation situation) {
        var claim = claim(soFar, situation);
        return claim.map(won -> Proposals.of(List.of(new Offer(
                        LotteryCampaigns.KIND,
                        won.campaign().value(),
                        SAID,
                        Map.of(
                                soFar.lines().getFirst().number(),
                                soFar.lines().getFirst().unitBase()),
                        Set.of(Lane.PROMOTION, Lane.COUPON, Lane.POINTS)))))
                .orElse(Proposals.NONE);
    }

    /** The prize that this basket is, and nothing beside it. */
    static Optional<PrizeClaim> claim(Basket basket, Situation situation) {
        if (basket.lines().size() != 1 || basket.lines().getFirst().quantity() != 1) {
            return Optional.empty();
        }
        var line = basket.lines().getFirst();
        return PrizeClaimFacts.pickOf(situation.picks())
                .flatMap(draw -> situation.facts().of(PrizeClaimFacts.Won.class).stream()
                        .flatMap(won -> won.claims().stream())
                        .filter(claim -> claim.draw().equals(draw))
                        .findFirst())
                .filter(claim -> claim.isOpen(situation.at()))
                .filter(claim -> claim.sku().value() == line.skuId())
                .filter(_ -> line.unitBase().isPositive());
    }
}
