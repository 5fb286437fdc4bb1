package io.juhui.party.membership.level;

import io.juhui.kernel.Words;
import io.juhui.party.membership.Level;
import io.juhui.party.membership.Levels;
import io.juhui.party.membership.MemberFact;
import io.juhui.trade.pricing.Basket;
import io.juhui.trade.pricing.Lane;
import io.juhui.trade.pricing.Situation;
import io.juhui.trade.pricing.spi.Offer;
import io.juhui.trade.pricing.spi.PriceRule;
import io.juhui.trade.pricing.spi.Proposals;
import java.util.ArrayList;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.springframework.stereotype.Component;

/** Proposes the member price line by line; beside a limited price the better one wins (R2, R44). */
@Component
class MemberPriceRule implements PriceRule {

    /** Of the rule, its effects on an order and its teasers. */
    static final String KIND = "member";

    private final Levels levels;
    private final MemberPrices prices;

    MemberPriceRule(Levels levels, MemberPrices prices) {
        this.levels = levels;
        this.prices = prices;
    }

    @Override
    public Lane lane() {
        return Lane.PRICE;
    }

    @Override
    public Proposals propose(Basket soFar, Situation situation) {
        return level(situation, levels).map(level -> propose(soFar, level)).orElse(Proposals.NONE);
    }

    static Optional<Level> level(Situation situation, Levels levels) {
        return situation.facts().of(MemberFact.class).flatMap(fact -> levels.find(fact.level()));
    }

    private Proposals propose(Basket soFar, Level level) {
        var offers = new ArrayList<Offer>();
        var words = new Words(level.name().zh() + "价", level.name().en() + " price");
        for (var line : soFar.lines()) {
            prices.of(level, line.skuId(), line.unitBase())
                    .map(price -> line.unitBase().minus(price).times(line.quantity()))
                    .ifPresent(saving ->
                            offers.add(new Offer(KIND, level.id(), words, Map.of(line.number(), saving), Set.of())));
        }
        return Proposals.of(offers);
    }
}
