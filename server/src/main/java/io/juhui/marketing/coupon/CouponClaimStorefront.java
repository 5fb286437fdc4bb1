package io.juhui.marketing.coupon;

import io.juhui.frame.campaign.CampaignId;
import io.juhui.kernel.Actor;
import io.juhui.marketing.coupon.Claim.Claimed;
import io.juhui.marketing.coupon.CouponClaims.Taker;
import io.juhui.marketing.coupon.HeldCoupon.CouponId;
import io.juhui.platform.web.Access;
import io.juhui.platform.web.KeyRequired;
import io.juhui.platform.web.OwnTransactions;
import io.juhui.platform.web.Posted;
import io.juhui.platform.web.RateLimits;
import io.juhui.platform.web.RoadKeys;
import io.juhui.trade.pricing.Channel;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.Duration;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** Coming by a coupon; many buyers do so in the same second, so it rides the road of hot writes and keeps its own keys. */
@RestController
@RequestMapping("/api/coupons")
@Access(Access.Who.BUYER)
class CouponClaimStorefront {

    private static final int TRIES = 10;
    private static final Duration PER = Duration.ofMinutes(10);

    private final CouponClaims claims;
    private final RateLimits limits;

    CouponClaimStorefront(CouponClaims claims, RateLimits limits) {
        this.claims = claims;
        this.limits = limits;
    }

    /** @param product whether it is taken on a page of goods instead of in the coupon centre */
    record ClaimCoupon(
            @NotNull CampaignId campaignId,
            boolean product,
            @Nullable Channel channel) {}

    record RedeemCode(
            @NotBlank @Size(max = 40) String code, @Nullable Channel channel) {}

    /** @param again whether this very request had been done before; then the coupons are told in the list of one's own */
    record CouponClaimed(List<CouponId> coupons, boolean again) {}

    @PostMapping("/claims")
    @OwnTransactions(ownKeys = true)
    @KeyRequired
    CouponClaimed claim(
            Actor.Buyer buyer, Posted<ClaimCoupon> posted, HttpServletRequest request, HttpServletResponse response) {
        var body = posted.body();
        var way = body.product() ? CouponWay.PRODUCT : CouponWay.CENTRE;
        var taker = taker(buyer, body.channel(), request, posted.bytes());
        return told(claims.take(taker, body.campaignId(), way), response);
    }

    @PostMapping("/codes")
    @OwnTransactions(ownKeys = true)
    @KeyRequired
    CouponClaimed redeem(
            Actor.Buyer buyer, Posted<RedeemCode> posted, HttpServletRequest request, HttpServletResponse response) {
        limits.take("coupon-code:" + buyer.id().value(), TRIES, PER);
        var body = posted.body();
        var taker = taker(buyer, body.channel(), request, posted.bytes());
        return told(claims.redeem(taker, body.code()), response);
    }

    private static Taker taker(Actor.Buyer buyer, @Nullable Channel channel, HttpServletRequest request, byte[] body) {
        return new Taker(
                buyer.id(),
                channel == null ? Channel.H5 : channel,
                RoadKeys.Key.of(buyer.id(), request, body).orElse(null));
    }

    private static CouponClaimed told(Claimed claimed, HttpServletResponse response) {
        if (claimed.again()) {
            RoadKeys.replayed(response);
        }
        return new CouponClaimed(claimed.coupons(), claimed.again());
    }
}
