package io.juhui.party.membership.level;

import io.juhui.kernel.Money;
import io.juhui.kernel.Words;
import io.juhui.party.membership.Levels;
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

/** Carries an order for nothing to who has this benefit. */
@Component
class FreeFreightRule implements PriceRule {

    static final String KIND = "member-freight";

    private final Levels levels;

    FreeFreightRule(Levels levels) {
        this.levels = levels;
    }

    @Override
    public Lane lane() {
        return Lane.FREIGHT;
    }

    @Override
    public Proposals propose(Basket soFar, Situation situation) {
        var level = MemberPriceRule.level(situation, levels)
                .filter(l -> l.benefits().freeFreight())
                .orElse(null);
        var waived = new HashMap<Integer, Money>();
        soFar.lines().stream()
                .filter(line -> line.open(Lane.FREIGHT).isPositive())
                .forEach(line -> waived.put(line.number(), line.open(Lane.FREIGHT)));
        if (level == null || waived.isEmpty()) {
            return Proposals.NONE;
        }
        var words = new Words(
                level.name().zh() + "包邮", "Free shipping for " + level.name().en());
        return Proposals.of(List.of(new Offer(KIND, level.id(), words, waived, Set.of())));
    }
}
