package io.juhui.marketing.coupon;

import io.juhui.frame.campaign.CampaignId;
import io.juhui.kernel.Actor.BuyerId;
import io.juhui.kernel.Problem;
import io.juhui.marketing.coupon.HeldCoupon.CouponId;
import io.juhui.platform.web.RoadKeys;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Somebody wants coupons of a template.
 *
 * @param coupons how many at once
 * @param grant of which reward, or 0
 * @param code digest of the code that it is for, or null
 * @param shut why it cannot be, as known before; looked at after the key
 * @param key none when the caller sent none
 */
record Claim(
        BuyerId buyer,
        CampaignId campaign,
        CouponWay way,
        int coupons,
        long grant,
        @Nullable String code,
        @Nullable Problem shut,
        RoadKeys.@Nullable Key key) {

    static Claim of(BuyerId buyer, CampaignId campaign, CouponWay way) {
        return new Claim(buyer, campaign, way, 1, 0, null, null, null);
    }

    Claim many(int several) {
        return new Claim(buyer, campaign, way, several, grant, code, shut, key);
    }

    Claim granted(long by) {
        return new Claim(buyer, campaign, way, coupons, by, code, shut, key);
    }

    Claim with(@Nullable String digest, @Nullable Problem why, RoadKeys.@Nullable Key sent) {
        return new Claim(buyer, campaign, way, coupons, grant, digest, why, sent);
    }

    /** @param again when its key had been used before; then nothing was claimed now */
    record Claimed(List<CouponId> coupons, boolean again) {}
}
