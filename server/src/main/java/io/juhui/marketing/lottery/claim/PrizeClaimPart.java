package io.juhui.marketing.lottery.claim;

import io.juhui.marketing.lottery.DrawId;
import io.juhui.marketing.lottery.LotteryCampaigns;
import io.juhui.marketing.lottery.LotteryProblem;
import io.juhui.marketing.lottery.claim.PrizeClaims.PrizeClaim;
import io.juhui.platform.store.OneTrip;
import io.juhui.platform.store.Writes;
import io.juhui.trade.ordering.Draft;
import io.juhui.trade.placing.spi.PlacingPart;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.springframework.stereotype.Component;

/** A prize in placing: what the fact said without a lock is decided again here, under the claim's. */
@Component
class PrizeClaimPart implements PlacingPart<PrizeClaimPart.Held> {

    private final PrizeClaims claims;
    private final OneTrip trip;

    PrizeClaimPart(PrizeClaims claims, OneTrip trip) {
        this.claims = claims;
        this.trip = trip;
    }

    /** The working copy: what was won, and which order takes it. */
    record Held(Map<Long, PrizeClaim> claims, Map<Long, Long> orders) {}

    /** Behind the points mall; nothing else locks a claim. */
    @Override
    public int rank() {
        return 330;
    }

    @Override
    public Held load(List<Draft> drafts) {
        var wanted = drafts.stream()
                .flatMap(draft -> PrizeClaimFacts.pickOf(draft.picks()).stream())
                .map(DrawId::value)
                .distinct()
                .toList();
        if (wanted.isEmpty()) {
            return new Held(new HashMap<>(), new HashMap<>());
        }
        var reads = trip.open();
        var locked = claims.lock(wanted, reads);
        reads.send();
        return new Held(locked, new HashMap<>());
    }

    private static boolean isPrized(Draft draft) {
        return draft.lines().stream()
                .flatMap(line -> line.price().adjustments().stream())
                .anyMatch(effect -> effect.rule().equals(LotteryCampaigns.KIND));
    }

    /** Who picked a prize gets it for nothing or a refusal, never an order at the price. */
    @Override
    public void check(Held held, Draft draft) {
        var picked = draft.picks().stream().anyMatch(pick -> pick.kind().equals(LotteryCampaigns.KIND));
        if (!picked && !isPrized(draft)) {
            return;
        }
        if (!isPrized(draft) || claim(held, draft).isEmpty()) {
            throw LotteryProblem.NOT_CLAIMABLE.problem().at("/picks");
        }
    }

    private static Optional<PrizeClaim> claim(Held held, Draft draft) {
        return PrizeClaimFacts.pickOf(draft.picks())
                .map(draw -> held.claims().get(draw.value()))
                .filter(Objects::nonNull)
                .filter(claim -> claim.buyer().equals(draft.buyer()))
                .filter(claim -> claim.isOpen(draft.at()))
                .filter(claim -> !held.orders().containsKey(claim.draw().value()));
    }

    @Override
    public void take(Held held, Draft draft) {
        if (isPrized(draft)) {
            claim(held, draft)
                    .ifPresent(claim ->
                            held.orders().put(claim.draw().value(), draft.id().value()));
        }
    }

    @Override
    public void write(Held held, List<Draft> placed, Writes writes) {
        if (!held.orders().isEmpty()) {
            claims.order(held.orders(), placed.getFirst().at(), writes);
        }
    }
}
