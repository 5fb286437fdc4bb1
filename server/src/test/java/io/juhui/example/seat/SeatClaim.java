package io.juhui.example.seat;

import io.juhui.frame.campaign.CampaignId;
import io.juhui.frame.campaign.Campaigns;
import io.juhui.frame.campaign.Opening;
import io.juhui.kernel.Actor.BuyerId;
import io.juhui.trade.pricing.Channel;
import org.springframework.stereotype.Component;

/** How a room asks of a campaign outside a quote: somebody claims something of it now. */
@Component
class SeatClaim {

    private final Campaigns campaigns;

    SeatClaim(Campaigns campaigns) {
        this.campaigns = campaigns;
    }

    /** Why not, or how many he may have. */
    String ask(CampaignId id, BuyerId buyer, Channel channel) {
        var campaign = campaigns.find(id);
        if (campaign.isEmpty()) {
            return "GONE";
        }
        var situation = campaigns.situation(buyer, channel);
        var opening = campaigns.opening(campaign.get(), situation);
        if (opening.isOpen()) {
            return "UP TO " + campaigns.unitsLeft(campaign.get(), situation);
        }
        return ((Opening.Shut) opening).why().name();
    }
}
