package io.juhui.marketing.coupon;

import io.juhui.frame.campaign.Campaign;
import io.juhui.frame.campaign.CampaignId;

/** A kind of coupon: a campaign of which it is claimed, and what each is worth. */
record CouponTemplate(Campaign campaign, CouponTerms terms) {

    /** Of the campaigns, of the offers, of the hints, of the picks. */
    static final String KIND = "coupon";

    CampaignId id() {
        return campaign.id();
    }

    String name() {
        return campaign.name();
    }
}
