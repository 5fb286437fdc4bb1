package io.juhui.marketing.coupon;

import io.juhui.frame.campaign.CampaignId;
import io.juhui.kernel.Language;
import io.juhui.kernel.Money;
import io.juhui.kernel.Words;
import io.juhui.marketing.coupon.CouponTerms.CouponKind;
import io.juhui.marketing.coupon.HeldCoupon.CouponId;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** Coupons as buyers see them. */
final class CouponViews {

    private static final Words ALL_GOODS = new Words("全部商品可用", "Good for everything");
    private static final Words SOME_GOODS = new Words("部分商品可用", "Good for some goods");

    private CouponViews() {}

    /** What a held coupon is at an instant. */
    enum CouponState {
        USABLE,
        /** Its time has not come. */
        EARLY,
        /** An unpaid order holds it. */
        LOCKED,
        USED,
        EXPIRED,
        VOIDED
    }

    /**
     * What a coupon takes off, as a ticket shows it.
     *
     * @param text 满100减20
     * @param value fen taken off, or basis points to pay
     * @param goods what it is good for, in words
     */
    record CouponFace(
            String name,
            String text,
            CouponKind kind,
            long value,
            Money threshold,
            @Nullable Money cap,
            int uses,
            String goods,
            boolean withPromotions) {

        static CouponFace of(CouponTemplate template, Language language) {
            var terms = template.terms();
            var scope = template.campaign().terms().scope();
            var all = scope.all() && scope.except().isEmpty();
            return new CouponFace(
                    template.name(),
                    CouponWords.of(terms).in(language),
                    terms.kind(),
                    terms.value(),
                    terms.threshold(),
                    terms.cap(),
                    terms.uses(),
                    (all ? ALL_GOODS : SOME_GOODS).in(language),
                    terms.withPromotions());
        }
    }

    /**
     * @param untilText how long it is good, in words
     * @param left orders that it is still good for
     */
    record MyCoupon(
            CouponId id,
            CampaignId campaignId,
            CouponFace face,
            CouponState state,
            Instant from,
            Instant until,
            String untilText,
            int left,
            @Nullable String orderId) {}

    /** Whether one can be claimed now, or why not. */
    enum ClaimState {
        OPEN,
        NOT_YET,
        MINE,
        ALL_CLAIMED,
        SHUT
    }

    /**
     * A kind of coupon in the coupon centre or on a page of goods.
     *
     * @param percent how much of them is claimed, in per cent
     * @param mine how many the reader has had
     * @param why in words, where it is not open
     * @param startsAt when claiming begins
     */
    record ClaimableCoupon(
            CampaignId campaignId,
            CouponFace face,
            String validity,
            int percent,
            int mine,
            int perPerson,
            ClaimState state,
            @Nullable String why,
            Instant startsAt,
            Instant endsAt) {}

    /**
     * A coupon beside a basket.
     *
     * @param untilText how long it is good, in words
     * @param saving what it takes off, or would if nothing better did; zero where it does not act
     * @param why it does not act
     */
    record CouponChoice(
            CouponId id,
            CampaignId campaignId,
            CouponFace face,
            Instant until,
            String untilText,
            Money saving,
            @Nullable String why) {}

    /**
     * @param chosen which of them acts, or null
     * @param none whether the buyer said that none is to act
     * @param said why this one, in words
     */
    record CouponChoices(
            @Nullable CouponId chosen,
            Money saving,
            boolean none,
            String said,
            java.util.List<CouponChoice> usable,
            java.util.List<CouponChoice> unusable) {}
}
