package io.juhui.marketing.flashsale;

import io.juhui.frame.campaign.Campaigns;
import io.juhui.frame.campaign.Opening;
import io.juhui.kernel.Actor.BuyerId;
import io.juhui.platform.store.Vault;
import io.juhui.platform.web.RateLimits;
import io.juhui.trade.pricing.Channel;
import java.time.Duration;
import org.springframework.stereotype.Component;

/** Who may draw at all, and how often. */
@Component
class FlashDoor {

    private static final int TAPS = 30;
    private static final Duration PER = Duration.ofMinutes(1);

    private final Campaigns campaigns;
    private final RateLimits limits;
    private final Vault vault;

    FlashDoor(Campaigns campaigns, RateLimits limits, Vault vault) {
        this.campaigns = campaigns;
        this.limits = limits;
        this.vault = vault;
    }

    void requireOpen(FlashSession session, BuyerId buyer, Channel channel) {
        limits.take("flashsale:" + buyer.value(), TAPS, PER, FlashProblem.TOO_OFTEN);
        var campaign = campaigns.find(session.campaign()).orElseThrow(FlashProblem.OVER::problem);
        var situation = campaigns.situation(buyer, channel);
        if (campaigns.opening(campaign, situation) instanceof Opening.Shut shut) {
            throw shut.why() == Opening.Why.LIMIT_REACHED
                    ? FlashProblem.LIMIT.problem()
                    : FlashProblem.CLOSED_NOW
                            .problem()
                            .at("", shut.words().zh(), shut.words().en());
        }
        if (campaigns.unitsLeft(campaign, situation) < 1) {
            throw FlashProblem.LIMIT.problem();
        }
    }

    /** What is kept of what the app calls its device. */
    long print(String device) {
        return vault.print("flashsale.device", device);
    }
}
