package io.juhui.marketing.pointsmall;

import io.juhui.frame.campaign.Campaign;
import io.juhui.frame.campaign.CampaignDesk;
import io.juhui.frame.campaign.CampaignId;
import io.juhui.frame.campaign.CampaignTerms;
import io.juhui.kernel.Language;
import io.juhui.kernel.Page;
import io.juhui.kernel.Permission;
import io.juhui.marketing.pointsmall.MallViews.ExchangeRow;
import io.juhui.platform.web.Access;
import io.juhui.platform.web.KeyRequired;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** The tool's own half of a campaign's form, and what was exchanged. */
@RestController
@RequestMapping("/api/console/points-mall")
@Access(value = Access.Who.STAFF, permission = Permission.MARKETING_EDIT)
class MallConsole {

    private final CampaignDesk desk;
    private final MallCampaigns campaigns;
    private final MallItems items;
    private final MallCheck check;
    private final MallViews views;

    MallConsole(CampaignDesk desk, MallCampaigns campaigns, MallItems items, MallCheck check, MallViews views) {
        this.desk = desk;
        this.campaigns = campaigns;
        this.items = items;
        this.check = check;
        this.views = views;
    }

    record NewMallItem(
            @NotNull @Valid CampaignTerms campaign,
            @NotNull @Valid MallItem rule) {}

    record ChangedMallItem(
            @Min(1) @Max(Integer.MAX_VALUE) int version,
            boolean belowCost,
            @NotNull @Valid CampaignTerms campaign,
            @NotNull @Valid MallItem rule) {}

    record MallItemForm(CampaignId id, int version, CampaignTerms campaign, MallItem rule) {}

    /** What stands in the mall, or will, or did; newest first. */
    @GetMapping
    Page<MallViews.ShelfRow> shelf(
            @RequestParam(required = false) @Nullable CampaignId after,
            @RequestParam(defaultValue = "20") @Min(1) @Max(50) int limit,
            Locale locale) {
        return views.shelf(after == null ? Long.MAX_VALUE : after.value(), limit, Language.of(locale));
    }

    @GetMapping("/{id}")
    MallItem rule(@PathVariable CampaignId id) {
        return items.find(id).orElseThrow(MallProblem.NO_SUCH::problem);
    }

    @PostMapping
    @KeyRequired
    MallItemForm create(@Valid @RequestBody NewMallItem body) {
        return form(campaigns.open(body.campaign(), body.rule()), body.rule());
    }

    @PutMapping("/{id}")
    MallItemForm change(@PathVariable CampaignId id, @Valid @RequestBody ChangedMallItem body) {
        rule(id);
        check.check(body.campaign(), body.rule());
        var seen = new CampaignDesk.Seen(body.version(), body.belowCost());
        return form(desk.change(id, seen, body.campaign(), own -> items.store(own, body.rule())), body.rule());
    }

    /** Newest first. */
    @GetMapping("/exchanges")
    Page<ExchangeRow> exchanges(
            @RequestParam(required = false) @Nullable ExchangeId after,
            @RequestParam(defaultValue = "20") @Min(1) @Max(50) int limit) {
        return views.exchanges(after == null ? Long.MAX_VALUE : after.value(), limit);
    }

    private static MallItemForm form(Campaign campaign, MallItem rule) {
        return new MallItemForm(campaign.id(), campaign.version(), campaign.terms(), rule);
    }
}
