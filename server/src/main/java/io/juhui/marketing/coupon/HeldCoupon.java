package io.juhui.marketing.coupon;

import io.juhui.frame.campaign.CampaignId;
import io.juhui.kernel.Id;
import io.juhui.kernel.TimeWindow;
import java.time.Instant;
import java.util.Comparator;

/**
 * A coupon that somebody holds and could still use.
 *
 * @param left orders that it is still good for
 */
record HeldCoupon(CouponId id, CampaignId campaign, TimeWindow valid, int left) {

    /** One coupon that somebody holds. */
    record CouponId(long value) implements Id {}

    /** Of the same template the one that ends first is used first, wherever one is chosen. */
    static final Comparator<HeldCoupon> FIRST_TO_END = Comparator.comparing(
                    (HeldCoupon coupon) -> coupon.valid().end())
            .thenComparingLong(coupon -> coupon.id().value());

    boolean isGood(Instant at) {
        return left > 0 && valid.contains(at);
    }
}
