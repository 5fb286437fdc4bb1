package io.juhui.marketing.lottery;

import io.juhui.frame.campaign.CampaignId;
import io.juhui.frame.campaign.Campaigns;
import io.juhui.frame.campaign.Opening;
import io.juhui.kernel.Actor.BuyerId;
import io.juhui.kernel.Problem;
import io.juhui.marketing.lottery.Draw.Drawn;
import io.juhui.platform.store.HotRoads;
import io.juhui.platform.store.HotWrites;
import io.juhui.platform.web.RoadKeys;
import io.juhui.trade.pricing.Channel;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Drawing; who does so at once with others rides the road. */
@Component
public class DrawDesk {

    private final Campaigns campaigns;
    private final Draws draws;
    private final HotWrites<Draw, Drawn> road;

    DrawDesk(Campaigns campaigns, Draws draws, DrawBatch batches, HotRoads roads) {
        this.campaigns = campaigns;
        this.draws = draws;
        this.road = roads.open("lottery-draws", batches::run);
    }

    /** @param again whether this very request had been done before; it is answered with what it drew then */
    record Done(DrawId id, boolean again) {}

    /** Durable before it answers. */
    Done draw(BuyerId buyer, CampaignId campaign, Channel channel, long points, RoadKeys.@Nullable Key key) {
        var drawn = road.ask(new Draw(buyer, campaign, points, shut(buyer, campaign, channel), key));
        var id = drawn.id();
        if (id != null) {
            return new Done(id, false);
        }
        UUID request = java.util.Objects.requireNonNull(key).id();
        return new Done(draws.of(buyer, request).orElseThrow(LotteryProblem.NO_SUCH::problem), true);
    }

    /** For what goes before, the demonstration say: as somebody who taps. */
    public void draw(BuyerId buyer, CampaignId campaign) {
        draw(buyer, campaign, Channel.H5, 0, null);
    }

    private @Nullable Problem shut(BuyerId buyer, CampaignId id, Channel channel) {
        var campaign = campaigns.find(id).filter(one -> one.tool().equals(LotteryCampaigns.KIND));
        if (campaign.isEmpty()) {
            return LotteryProblem.SHUT.problem();
        }
        var opening = campaigns.opening(campaign.get(), campaigns.situation(buyer, channel));
        return opening instanceof Opening.Shut no
                ? LotteryProblem.SHUT
                        .problem()
                        .with("why", no.why())
                        .at("/campaignId", no.words().zh(), no.words().en())
                : null;
    }
}
