package io.juhui.marketing.lottery;

import io.juhui.frame.campaign.CampaignId;
import io.juhui.kernel.Actor.BuyerId;
import io.juhui.kernel.Problem;
import io.juhui.platform.web.RoadKeys;
import org.jspecify.annotations.Nullable;

/**
 * Somebody wants to draw.
 *
 * @param points that the buyer agrees to where no other chance is left; 0 for none
 * @param shut why it cannot be, as known before; looked at after the key
 * @param key none when the caller sent none
 */
record Draw(
        BuyerId buyer,
        CampaignId campaign,
        long points,
        @Nullable Problem shut,
        RoadKeys.@Nullable Key key) {

    /** @param id null when its key had been used before; then nothing was drawn now */
    record Drawn(@Nullable DrawId id) {}

    /** Where the field that was drawn is not what is given. */
    enum Fell {
        NO,
        /** All of it is gone. */
        EMPTY,
        /** This person has won as often as one may. */
        ENOUGH
    }

    enum Source {
        FREE,
        FRIEND,
        ORDER,
        POINTS
    }

    /**
     * What a draw uses.
     *
     * @param id of the row that is there already, or that is made with the draw
     */
    record Chance(long id, Source source) {

        boolean isStored() {
            return source == Source.FRIEND || source == Source.ORDER;
        }
    }

    /** One that is decided. */
    record Fresh(
            DrawId id,
            Draw asked,
            Chance chance,
            int version,
            long turn,
            int roll,
            int landed,
            int given,
            Fell fell,
            Prize prize,
            int claimDays,
            String hash) {}
}
