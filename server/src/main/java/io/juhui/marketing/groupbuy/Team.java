package io.juhui.marketing.groupbuy;

import io.juhui.frame.campaign.CampaignId;
import io.juhui.kernel.Actor.BuyerId;
import io.juhui.trade.pricing.Lane;
import java.time.Instant;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * A team as it stands in its row, and what can become of it. Pure; the statements that move it carry the same guards.
 *
 * @param product all members buy variants of one product
 * @param kept what was decided when it was opened
 * @param paid members who are seated
 * @param closesAt from this instant on nobody is seated; null before its leader has paid
 * @param filledBy who completed it for the merchant
 */
record Team(
        TeamId id,
        CampaignId campaign,
        long product,
        BuyerId leader,
        TeamState state,
        Kept kept,
        int paid,
        @Nullable Instant openedAt,
        @Nullable Instant closesAt,
        @Nullable Instant endedAt,
        @Nullable String filledBy) {

    /** @param bound the latest instant at which it may close */
    record Kept(
            int size,
            int hours,
            @Nullable Instant bound,
            Set<Lane> closes,
            int timesPerPerson,
            int unitsPerPerson,
            int unitsPerOrder) {

        /** When a team closes that opens now. */
        Instant closes(Instant opens) {
            var hoursLater = opens.plusSeconds(hours * 3_600L);
            return bound != null && bound.isBefore(hoursLater) ? bound : hoursLater;
        }
    }

    enum TeamState {
        /** Its leader has not paid yet: nobody sees it. */
        NEW,
        OPEN,
        FORMED,
        /** Completed by the merchant before it was full, and said so. */
        FILLED,
        FAILED;

        boolean isOver() {
            return this == FORMED || this == FILLED || this == FAILED;
        }
    }

    int missing() {
        return kept.size() - paid;
    }

    /** Why nobody can be seated now; empty while somebody can. */
    Optional<GroupBuyProblem> shut(Instant at) {
        if (state == TeamState.FORMED || state == TeamState.OPEN && missing() < 1) {
            return Optional.of(GroupBuyProblem.TEAM_FULL);
        }
        return state == TeamState.OPEN && closesAt != null && at.isBefore(closesAt)
                ? Optional.empty()
                : Optional.of(GroupBuyProblem.TEAM_OVER);
    }

    /** What its deadline makes of it: nothing before it is due or after it has ended. */
    Optional<TeamState> due(Instant at, Optional<GroupBuyTerms> rule) {
        if (state != TeamState.OPEN || closesAt == null || at.isBefore(closesAt)) {
            return Optional.empty();
        }
        return Optional.of(
                rule.filter(r -> r.fills(paid)).isPresent() && paid < kept.size()
                        ? TeamState.FILLED
                        : TeamState.FAILED);
    }
}
