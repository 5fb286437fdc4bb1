package io.juhui.marketing.coupon;

import io.juhui.frame.campaign.Campaign;
import io.juhui.frame.campaign.CampaignDesk;
import io.juhui.frame.campaign.CampaignId;
import io.juhui.frame.campaign.CampaignPast;
import io.juhui.frame.campaign.CampaignState;
import io.juhui.frame.campaign.CampaignTerms;
import io.juhui.kernel.Actor.BuyerId;
import io.juhui.kernel.Language;
import io.juhui.kernel.Money;
import io.juhui.kernel.Page;
import io.juhui.kernel.Permission;
import io.juhui.marketing.coupon.CouponFigures.Figures;
import io.juhui.marketing.coupon.CouponViews.MyCoupon;
import io.juhui.marketing.coupon.HeldCoupon.CouponId;
import io.juhui.marketing.coupon.MyCoupons.CouponTab;
import io.juhui.platform.web.Access;
import io.juhui.platform.web.KeyRequired;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;
import java.time.Clock;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** The coupons' own half of a campaign's form, and the list of templates with what has become of their coupons. */
@RestController
@RequestMapping("/api/console/coupons")
@Access(value = Access.Who.STAFF, permission = Permission.MARKETING_EDIT)
class CouponConsole {

    private final CouponDesk desk;
    private final CouponTemplates templates;
    private final CampaignPast campaigns;
    private final CouponFigures figures;
    private final MyCoupons held;
    private final Clock clock;

    CouponConsole(
            CouponDesk desk,
            CouponTemplates templates,
            CampaignPast campaigns,
            CouponFigures figures,
            MyCoupons held,
            Clock clock) {
        this.held = held;
        this.desk = desk;
        this.templates = templates;
        this.campaigns = campaigns;
        this.figures = figures;
        this.clock = clock;
    }

    record NewCoupon(
            @NotNull @Valid CampaignTerms campaign,
            @NotNull @Valid CouponTerms rule) {}

    /** @param belowCost a yes to selling some goods below cost */
    record ChangedCoupon(
            @Min(1) @Max(Integer.MAX_VALUE) int version,
            boolean belowCost,
            @NotNull @Valid CampaignTerms campaign,
            @NotNull @Valid CouponTerms rule) {}

    record CouponCampaignView(CampaignId id, int version, CampaignTerms campaign, CouponTerms rule) {}

    /**
     * A template with what has become of its coupons.
     *
     * @param saved what they took off orders that are paid
     * @param committed the most that all claimed ones can cost
     */
    record CouponRow(
            CampaignId id,
            String name,
            String text,
            CampaignState state,
            String stateText,
            int total,
            long claimed,
            long open,
            long locked,
            long used,
            long expired,
            long voided,
            Money saved,
            Money committed) {}

    @GetMapping
    Page<CouponRow> list(
            @RequestParam(required = false) @Nullable CampaignId after,
            @RequestParam(defaultValue = "20") @Min(1) @Max(50) int limit,
            Locale locale) {
        var before = after == null ? Long.MAX_VALUE : after.value();
        var page = Page.of(
                campaigns.newest(CouponTemplate.KIND, before, limit + 1),
                limit,
                campaign -> Long.toString(campaign.id().value()));
        var counted = figures.of(page.items().stream().map(Campaign::id).toList());
        return page.map(campaign -> row(campaign, counted, Language.of(locale)));
    }

    /** What one member holds, as the member's own page shows it. */
    @GetMapping("/of-buyer/{buyer}")
    @Access(value = Access.Who.STAFF, permission = Permission.MEMBERS_VIEW)
    Page<MyCoupon> ofBuyer(
            @PathVariable BuyerId buyer,
            @RequestParam(defaultValue = "USABLE") CouponTab tab,
            @RequestParam(required = false) @Nullable CouponId after,
            @RequestParam(defaultValue = "20") @Min(1) @Max(50) int limit,
            Locale locale) {
        return held.page(buyer, tab, after == null ? Long.MAX_VALUE : after.value(), limit, Language.of(locale));
    }

    private CouponRow row(Campaign campaign, Map<CampaignId, Figures> counted, Language language) {
        var terms = rule(campaign.id());
        var state = campaign.state(clock.instant());
        var now = counted.getOrDefault(campaign.id(), Figures.NOTHING);
        return new CouponRow(
                campaign.id(),
                campaign.name(),
                CouponWords.of(terms).in(language),
                state,
                state.words().in(language),
                terms.total(),
                now.claimed(),
                now.open(),
                now.locked(),
                now.used(),
                now.expired(),
                now.voided(),
                now.saved(),
                now.committed());
    }

    @GetMapping("/{id}")
    CouponTerms rule(@PathVariable CampaignId id) {
        return templates.find(id).orElseThrow(CouponProblem.NO_SUCH::problem);
    }

    @PostMapping
    @KeyRequired
    CouponCampaignView create(@Valid @RequestBody NewCoupon body) {
        return view(desk.open(body.campaign(), body.rule()), body.rule());
    }

    @PutMapping("/{id}")
    CouponCampaignView change(@PathVariable CampaignId id, @Valid @RequestBody ChangedCoupon body) {
        var seen = new CampaignDesk.Seen(body.version(), body.belowCost());
        return view(desk.change(id, seen, body.campaign(), body.rule()), body.rule());
    }

    private static CouponCampaignView view(Campaign campaign, CouponTerms rule) {
        return new CouponCampaignView(campaign.id(), campaign.version(), campaign.terms(), rule);
    }
}
