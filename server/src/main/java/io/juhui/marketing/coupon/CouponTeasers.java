package io.juhui.marketing.coupon;

import io.juhui.frame.campaign.CampaignId;
import io.juhui.frame.campaign.Campaigns;
import io.juhui.frame.campaign.spi.CampaignTeasers;
import io.juhui.goods.catalog.Skus;
import io.juhui.kernel.Words;
import java.time.Clock;
import java.util.Comparator;
import java.util.Optional;
import org.springframework.stereotype.Component;

/** 领券 满100减10 on the pages of goods that a coupon is good for, as far as it can be had there; the page lists all of them. */
@Component
class CouponTeasers extends CampaignTeasers<CouponTemplate> {

    private static final Words TITLE = new Words("领券立减", "With a coupon");

    private final CouponTemplates templates;

    CouponTeasers(Campaigns campaigns, CouponTemplates templates, Skus skus, Clock clock) {
        super(CouponTemplate.KIND, TITLE, campaigns, skus, clock);
        this.templates = templates;
    }

    @Override
    protected Optional<CouponTemplate> rule(CampaignId campaign) {
        return templates
                .remembered(campaign)
                .filter(template -> template.terms().ways().contains(CouponWay.PRODUCT));
    }

    @Override
    protected Words words(CouponTemplate template) {
        var said = CouponWords.of(template.terms());
        return new Words("领券 " + said.zh(), "Coupon: " + said.en());
    }

    /** The one that is good for the least sum. */
    @Override
    protected Comparator<Running<CouponTemplate>> first() {
        return Comparator.comparing(running -> running.rule().terms().threshold());
    }

    @Override
    protected String page() {
        return "/rooms/coupon/pages/centre/index";
    }
}
