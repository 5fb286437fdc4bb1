package io.juhui.marketing.coupon;

import io.juhui.frame.campaign.CampaignTerms;
import io.juhui.kernel.Problem;
import io.juhui.marketing.coupon.CouponTerms.CouponKind;
import io.juhui.marketing.coupon.CouponTerms.CouponValidity;

/** Refuses terms that make no sense, at the field that is wrong. */
final class CouponCheck {

    private static final int WHOLE = 10_000;

    private CouponCheck() {}

    static void check(CouponTerms terms, CampaignTerms campaign) {
        if (terms.kind() == CouponKind.RATE && terms.value() >= WHOLE) {
            throw refused("value", "折扣要低于 10 折", "The rate must be below 100%");
        }
        if (terms.kind() == CouponKind.MINUS && terms.cap() != null) {
            throw refused("cap", "减钱的券没有封顶", "An amount off has no cap");
        }
        if (terms.kind() == CouponKind.MINUS
                && terms.threshold().isPositive()
                && terms.value() > terms.threshold().fen()) {
            throw refused("value", "减的不能比满的多", "More than the threshold cannot be taken off");
        }
        if (terms.kind() == CouponKind.RATE
                && terms.cap() == null
                && campaign.budget().bounded()) {
            throw refused("cap", "有预算的折扣券要设封顶", "A rate with a budget needs a cap");
        }
        if (terms.perPerson() > terms.total()) {
            throw refused("perPerson", "每人限领不能超过总量", "One person cannot have more than there are");
        }
        check(terms.validity(), campaign);
        for (int i = 0; i < terms.ways().size(); i++) {
            if (!terms.ways().get(i).isChosen()) {
                throw refused("ways/" + i, "赠送和奖励随时可以，不用选", "Gifts and rewards are always possible");
            }
        }
    }

    private static void check(CouponValidity validity, CampaignTerms campaign) {
        var from = validity.from();
        var until = validity.until();
        if ((from == null) != (until == null)) {
            throw refused("validity/until", "开始和结束都要填", "Both ends are needed");
        }
        if ((until == null) == (validity.days() == 0)) {
            throw refused("validity/days", "填起止时间，或者填有效天数", "Either two instants or a number of days");
        }
        if (from != null && until != null && !from.isBefore(until)) {
            throw refused("validity/until", "结束要晚于开始", "The end must be after the start");
        }
        if (until != null && until.isBefore(campaign.endsAt())) {
            throw refused("validity/until", "有效期不能早于领取结束的时间", "It cannot end before claiming ends");
        }
    }

    private static Problem refused(String field, String zh, String en) {
        return CouponProblem.TERMS.problem().at("/rule/" + field, zh, en);
    }
}
