package io.juhui.marketing.pointsmall;

import io.juhui.frame.campaign.CampaignId;
import io.juhui.frame.campaign.Campaigns;
import io.juhui.frame.campaign.Opening;
import io.juhui.kernel.Actor.BuyerId;
import io.juhui.kernel.Problem;
import io.juhui.marketing.pointsmall.Exchange.Exchanged;
import io.juhui.platform.store.HotRoads;
import io.juhui.platform.store.HotWrites;
import io.juhui.platform.web.RoadKeys;
import io.juhui.trade.pricing.Channel;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Exchanging; buyers who do so all at once ride the road. */
@Component
class ExchangeDesk {

    private final Campaigns campaigns;
    private final HotWrites<Exchange, Exchanged> road;

    ExchangeDesk(Campaigns campaigns, ExchangeBatch batches, HotRoads roads) {
        this.campaigns = campaigns;
        this.road = roads.open("pointsmall-exchanges", batches::run);
    }

    /** Who exchanges, and where. */
    record Taker(BuyerId buyer, Channel channel, RoadKeys.@Nullable Key key) {}

    /** Durable before it answers. */
    Exchanged exchange(Taker taker, CampaignId campaign, long points) {
        return road.ask(new Exchange(taker.buyer(), campaign, points, shut(taker, campaign), taker.key()));
    }

    private @Nullable Problem shut(Taker taker, CampaignId id) {
        var campaign = campaigns.find(id).filter(one -> one.tool().equals(MallTool.KIND));
        if (campaign.isEmpty()) {
            return MallProblem.NO_SUCH.problem();
        }
        var opening = campaigns.opening(campaign.get(), campaigns.situation(taker.buyer(), taker.channel()));
        return opening instanceof Opening.Shut no
                ? MallProblem.SHUT
                        .problem()
                        .with("why", no.why())
                        .at("/campaignId", no.words().zh(), no.words().en())
                : null;
    }
}
