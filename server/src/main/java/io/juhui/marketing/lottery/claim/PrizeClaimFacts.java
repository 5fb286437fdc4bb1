package io.juhui.marketing.lottery.claim;

import io.juhui.kernel.Actor.BuyerId;
import io.juhui.kernel.Words;
import io.juhui.marketing.lottery.DrawId;
import io.juhui.marketing.lottery.LotteryCampaigns;
import io.juhui.marketing.lottery.claim.PrizeClaimFacts.Won;
import io.juhui.trade.pricing.Pick;
import io.juhui.trade.pricing.spi.FactSource;
import io.juhui.trade.pricing.spi.PickKind;
import java.time.Instant;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.springframework.stereotype.Component;

/** The prizes that buyers of a batch want to order, in one read; none where nobody picks one. */
@Component
class PrizeClaimFacts implements FactSource<Won>, PickKind {

    private static final Words ONE = new Words("一次领取一份奖品", "One prize an order");

    private final PrizeClaims claims;

    PrizeClaimFacts(PrizeClaims claims) {
        this.claims = claims;
    }

    /** What this buyer has won of what was picked. */
    record Won(List<PrizeClaims.PrizeClaim> claims) {}

    /** A buyer picks a prize by the draw that won it. */
    @Override
    public String name() {
        return LotteryCampaigns.KIND;
    }

    @Override
    public Optional<Words> oneOnly() {
        return Optional.of(ONE);
    }

    @Override
    public Class<Won> kind() {
        return Won.class;
    }

    static Optional<DrawId> pickOf(List<Pick> picks) {
        return picks.stream()
                .filter(pick -> pick.kind().equals(LotteryCampaigns.KIND))
                .filter(pick -> pick.id().matches("\\d{1,18}"))
                .map(pick -> new DrawId(Long.parseLong(pick.id())))
                .findFirst();
    }

    @Override
    public Map<BuyerId, Won> load(Map<BuyerId, List<Pick>> buyers, Instant at) {
        Set<Long> wanted = new HashSet<>();
        buyers.values().forEach(picks -> pickOf(picks).ifPresent(draw -> wanted.add(draw.value())));
        if (wanted.isEmpty()) {
            return Map.of();
        }
        var found = claims.find(wanted);
        var facts = new HashMap<BuyerId, Won>();
        buyers.keySet()
                .forEach(buyer -> facts.put(
                        buyer,
                        new Won(found.stream()
                                .filter(claim -> claim.buyer().equals(buyer))
                                .toList())));
        return facts;
    }
}
