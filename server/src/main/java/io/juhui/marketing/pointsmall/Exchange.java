package io.juhui.marketing.pointsmall;

import io.juhui.frame.campaign.CampaignId;
import io.juhui.kernel.Actor.BuyerId;
import io.juhui.kernel.Problem;
import io.juhui.platform.web.RoadKeys;
import org.jspecify.annotations.Nullable;

/**
 * Somebody wants to exchange points.
 *
 * @param points as the buyer has seen them
 * @param shut why it cannot be, as known before; looked at after the key
 * @param key none when the caller sent none
 */
record Exchange(
        BuyerId buyer,
        CampaignId campaign,
        long points,
        @Nullable Problem shut,
        RoadKeys.@Nullable Key key) {

    /** @param id null when its key had been used before; then nothing was exchanged now */
    record Exchanged(@Nullable ExchangeId id) {}

    /** One that is decided. */
    record Fresh(ExchangeId id, Exchange exchange, MallItem item, String name) {}
}
