package io.juhui.marketing.coupon;

import io.juhui.frame.campaign.Campaign;
import io.juhui.frame.campaign.CampaignId;
import io.juhui.frame.campaign.Limits.LimitKind;
import io.juhui.frame.campaign.PriceFloor;
import io.juhui.frame.campaign.spi.CampaignTool;
import io.juhui.goods.catalog.SkuOffer;
import io.juhui.kernel.Money;
import io.juhui.kernel.Words;
import io.juhui.trade.pricing.Lane;
import java.time.Clock;
import java.util.List;
import java.util.Set;
import org.springframework.stereotype.Component;

/** What the campaigns' frame has to know of coupons. */
@Component
class CouponTool implements CampaignTool {

    private final CouponTemplates templates;
    private final CouponCounts counts;
    private final CouponFigures figures;
    private final Clock clock;

    CouponTool(CouponTemplates templates, CouponCounts counts, CouponFigures figures, Clock clock) {
        this.templates = templates;
        this.counts = counts;
        this.figures = figures;
        this.clock = clock;
    }

    @Override
    public String kind() {
        return CouponTemplate.KIND;
    }

    @Override
    public Words words() {
        return new Words("优惠券", "Coupons");
    }

    @Override
    public Lane lane() {
        return Lane.COUPON;
    }

    @Override
    public boolean exclusive() {
        return false;
    }

    /** How many a person may claim stands in the terms, and counts coupons rather than orders. */
    @Override
    public Set<LimitKind> limits() {
        return Set.of();
    }

    @Override
    public boolean outlives() {
        return true;
    }

    @Override
    public Words summary(CampaignId campaign) {
        return templates
                .remembered(campaign)
                .map(CouponTemplate::terms)
                .or(() -> templates.find(campaign)) // one that is being made
                .map(CouponWords::of)
                .orElse(new Words("", ""));
    }

    @Override
    public void ready(Campaign campaign) {
        CouponCheck.check(require(campaign.id()), campaign.terms());
    }

    @Override
    public void copy(CampaignId from, CampaignId to) {
        var terms = require(from);
        templates.store(to, terms);
        var budget = counts.of(List.of(from)).get(from.value());
        counts.bound(
                to,
                terms.total(),
                budget == null
                        ? io.juhui.frame.campaign.Budget.NONE
                        : new io.juhui.frame.campaign.Budget(budget.budget(), budget.perDay()));
    }

    @Override
    public PriceFloor floor(CampaignId campaign) {
        var terms = require(campaign);
        return new PriceFloor() {
            @Override
            public Money lowest(SkuOffer sku, Money before) {
                return terms.lowest(before);
            }

            @Override
            public boolean afterPromotions() {
                return terms.withPromotions();
            }
        };
    }

    /** A fuse that would blow again with the next claim is not mended. */
    @Override
    public void resuming(Campaign campaign) {
        var count = counts.of(List.of(campaign.id())).get(campaign.id().value());
        var worth = require(campaign.id()).worth().fen();
        if (count != null && count.room(CouponCounts.day(clock.instant())) < worth) {
            throw CouponProblem.BUDGET_SPENT
                    .problem()
                    .at("/campaign/budget/total", "预算已用完，先加预算", "The budget is spent; raise it first");
        }
    }

    @Override
    public List<Words> onStop(Campaign campaign) {
        var open = figures.of(campaign.id()).open();
        return open == 0
                ? List.of()
                : List.of(new Words(
                        "已领未用的 " + open + " 张券仍可用到各自的有效期",
                        open + " coupons that are claimed stay good until their own end"));
    }

    @Override
    public List<Counter> counters(CampaignId campaign) {
        return figures.of(campaign).counters();
    }

    private CouponTerms require(CampaignId campaign) {
        return templates.find(campaign).orElseThrow(CouponProblem.NO_SUCH::problem);
    }
}
