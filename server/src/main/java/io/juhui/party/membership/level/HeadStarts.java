package io.juhui.party.membership.level;

import io.juhui.kernel.Actor.BuyerId;
import io.juhui.party.membership.Level;
import io.juhui.party.membership.Levels;
import io.juhui.party.membership.MemberFact;
import io.juhui.party.membership.MemberFacts;
import io.juhui.trade.pricing.HeadStart;
import io.juhui.trade.pricing.Pick;
import io.juhui.trade.pricing.spi.FactSource;
import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.springframework.stereotype.Component;

/** Says how much earlier than others a buyer may have what a campaign gives; reads nothing as long as no level has that. */
@Component
class HeadStarts implements FactSource<HeadStart> {

    private final Levels levels;
    private final MemberFacts facts;

    HeadStarts(Levels levels, MemberFacts facts) {
        this.levels = levels;
        this.facts = facts;
    }

    @Override
    public Class<HeadStart> kind() {
        return HeadStart.class;
    }

    @Override
    public Map<BuyerId, HeadStart> load(Map<BuyerId, List<Pick>> buyers, Instant at) {
        if (levels.all().stream().allMatch(level -> level.benefits().earlyHours() == 0)) {
            return Map.of();
        }
        var early = new HashMap<BuyerId, HeadStart>();
        facts.of(buyers.keySet())
                .forEach((buyer, fact) -> early.put(buyer, new HeadStart(Duration.ofHours(hours(fact)))));
        return early;
    }

    private long hours(MemberFact fact) {
        return levels.find(fact.level())
                .map(Level::benefits)
                .map(Level.Benefits::earlyHours)
                .orElse(0);
    }
}
