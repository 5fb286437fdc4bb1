package io.juhui.marketing.coupon;

import io.juhui.frame.campaign.CampaignState;
import io.juhui.frame.campaign.Campaigns;
import io.juhui.frame.reward.Cause;
import io.juhui.frame.reward.Reward;
import io.juhui.frame.reward.Rewards;
import io.juhui.kernel.Actor.BuyerId;
import io.juhui.kernel.Words;
import io.juhui.trade.ordering.LineId;
import io.juhui.trade.ordering.OrderEvent;
import io.juhui.trade.ordering.OrderId;
import io.juhui.trade.ordering.Orders;
import io.juhui.trade.ordering.spi.OrderListener;
import io.juhui.trade.review.spi.ReviewNews;
import java.time.Clock;
import java.util.List;
import org.springframework.stereotype.Component;

/** Coupons for something done: an order received, a review written; promised with it and given a moment later, once for each. */
@Component
class CouponTasks implements OrderListener, ReviewNews {

    private static final Words BACK = new Words("订单已全部退款", "The order was refunded");

    /** What the buyer and the merchant read on the order. */
    private static final Words RECALLED = new Words(
            "全部退款，下单所得的优惠券收回：没用的作废，已用的保留", "Refunded whole: the coupon it earned goes back; one that was used stays");

    private final CouponTemplates templates;
    private final Campaigns campaigns;
    private final Rewards rewards;
    private final Orders orders;
    private final Clock clock;

    CouponTasks(CouponTemplates templates, Campaigns campaigns, Rewards rewards, Orders orders, Clock clock) {
        this.orders = orders;
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
        switch (event) {
            case OrderEvent.Received received -> promise(cause(received.order()), received.buyer(), CouponWay.ORDER);
            case OrderEvent.Refunded back -> {
                if (CouponCourse.isAllBack(orders, back.order(), List.of())
                        && rewards.recall(cause(back.order()), BACK) > 0) {
                    orders.tell(back.order(), "COUPON_RECALLED", RECALLED.zh(), RECALLED.en(), "SYSTEM", "");
                }
            }
            default -> {}
        }
    }

    private static Cause cause(OrderId order) {
        return new Cause("coupon.order", order.value());
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
