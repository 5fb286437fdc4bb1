package io.juhui.marketing.groupbuy;

import io.juhui.frame.campaign.CampaignId;
import io.juhui.kernel.Actor.BuyerId;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * One order's place in a team.
 *
 * @param otherTeam whether another team will do when this one is full
 * @param endedAt when the order was cancelled
 * @param arrivedAt when its money had come back
 */
record Seat(
        long order,
        TeamId team,
        CampaignId campaign,
        long product,
        long sku,
        int units,
        BuyerId buyer,
        boolean leader,
        boolean otherTeam,
        SeatState state,
        @Nullable Instant paidAt,
        @Nullable Instant endedAt,
        @Nullable Instant arrivedAt) {

    enum SeatState {
        /** Placed and not paid: nobody counts it. */
        PENDING,
        SEATED,
        /** Was seated and left before the team was over. */
        LEFT,
        /** Cancelled without having been paid. */
        GONE,
        /** Paid when there was no seat any more: the money goes back. */
        REFUSED
    }
}
