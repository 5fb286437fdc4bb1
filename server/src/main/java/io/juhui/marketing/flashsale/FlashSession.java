package io.juhui.marketing.flashsale;

import io.juhui.frame.campaign.CampaignId;
import java.time.Instant;

/** A session as it stands. */
record FlashSession(FlashSessionId id, CampaignId campaign, Instant startsAt, Instant endsAt, State state) {

    enum State {
        /** Nothing has been set aside yet. */
        WAITING,
        OPEN,
        /** What was left has been given back. */
        CLOSED
    }

    boolean isOver(Instant at) {
        return state == State.CLOSED || !at.isBefore(endsAt);
    }

    /** Whether it sells: its time has come, and its stock is there. */
    boolean sells(Instant at) {
        return state == State.OPEN && !at.isBefore(startsAt) && at.isBefore(endsAt);
    }
}
