package io.juhui.marketing.flashsale;

import io.juhui.frame.campaign.CampaignId;
import java.time.Instant;

/** A session as it stands. */
record FlashSession(FlashSessionId id, CampaignId campaign, Instant startsAt, Instant endsAt, FlashSessionState state) {

    boolean isOver(Instant at) {
        return state == FlashSessionState.CLOSED || !at.isBefore(endsAt);
    }

    /** Whether it sells: its time has come, and its stock is there. */
    boolean sells(Instant at) {
        return state == FlashSessionState.OPEN && !at.isBefore(startsAt) && at.isBefore(endsAt);
    }
}
