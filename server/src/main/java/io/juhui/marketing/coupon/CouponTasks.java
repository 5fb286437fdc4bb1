package io.juhui.marketing.coupon;

import io.juhui.frame.campaign.CampaignState;
import io.juhui.frame.campaign.Campaigns;
import io.juhui.frame.reward.Cause;
import io.juhui.frame.reward.Reward;
import io.juhui.frame.reward.Rewards;
import io.juhui.kernel.Actor.BuyerId;
import io.juhui.trade.ordering.LineId;
import io.juhui.trade.ordering.OrderEvent;
import io.juhui.trade.ordering.spi.OrderListener;
import io.juhui.trade.review.spi.ReviewNews;
import java.time.Clock;
import java.util.List;
import org.springframework.stereotype.Component;

/** Coupons for something done: an order received, a review written; promised with it and given a moment later, once for each. */
@Component
class CouponTasks implements OrderListener, ReviewNews {

    private final CouponTemplates templates;
    private final Campaigns campaigns;
    private final Rewards rewards;
    private final Clock clock;

    CouponTasks(CouponTemplates templates, Campaigns campaigns, Rewards rewards, Clock clock) {
        this.templates = templates;
        this.campaigns = campaigns;
        this.rewards = rewards;
        this.clock = clock;
    }

    @Override
    public int rank() {
        return 950;
    }

    @Override
    public void heard(OrderEvent event) {
        if (event instanceof OrderEvent.Received received) {
            promise(new Cause("coupon.order", received.order().value()), received.buyer(), CouponWay.ORDER);
        }
    }

    @Override
    public void written(BuyerId buyer, List<LineId> lines) {
        lines.forEach(line -> promise(new Cause("coupon.review", line.value()), buyer, CouponWay.REVIEW));
    }

    private void promise(Cause cause, BuyerId buyer, CouponWay way) {
        var at = clock.instant();
        var due = campaigns.of(CouponTemplate.KIND).stream()
                .filter(campaign -> campaign.state(at) == CampaignState.RUNNING)
                .filter(campaign -> templates
                        .remembered(campaign.id())
                        .filter(template -> template.terms().ways().contains(way))
                        .isPresent())
                .limit(Reward.MOST_OF_A_CAUSE)
                .map(campaign -> new Reward(
                        CouponReward.KIND, Long.toString(campaign.id().value()), 1))
                .toList();
        if (!due.isEmpty()) {
            rewards.promise(cause, buyer, due);
        }
    }
}
