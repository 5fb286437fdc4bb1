package io.juhui.marketing.pointsoff;

import io.juhui.frame.campaign.Campaign;
import io.juhui.frame.campaign.CampaignDesk;
import io.juhui.frame.campaign.CampaignId;
import io.juhui.frame.campaign.CampaignTerms;
import io.juhui.kernel.Permission;
import io.juhui.platform.web.Access;
import io.juhui.platform.web.KeyRequired;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** The tool's own half of a campaign's form; everything else is done at the campaigns' door. */
@RestController
@RequestMapping("/api/console/points-offs")
@Access(value = Access.Who.STAFF, permission = Permission.MARKETING_EDIT)
class PointsOffConsole {

    private final CampaignDesk desk;
    private final PointsRates rates;

    PointsOffConsole(CampaignDesk desk, PointsRates rates) {
        this.desk = desk;
        this.rates = rates;
    }

    record NewPointsOff(
            @NotNull @Valid CampaignTerms campaign,
            @NotNull @Valid PointsRate rule) {}

    /** @param belowCost a yes to selling some goods below cost */
    record ChangedPointsOff(
            @Min(1) @Max(Integer.MAX_VALUE) int version,
            boolean belowCost,
            @NotNull @Valid CampaignTerms campaign,
            @NotNull @Valid PointsRate rule) {}

    record PointsOffView(CampaignId id, int version, CampaignTerms campaign, PointsRate rule) {}

    @GetMapping("/{id}")
    PointsRate rule(@PathVariable CampaignId id) {
        return rates.find(id).orElseThrow(PointsOffProblem.NO_SUCH::problem);
    }

    @PostMapping
    @KeyRequired
    PointsOffView create(@Valid @RequestBody NewPointsOff body) {
        var campaign = desk.create(PointsOffRule.KIND, body.campaign(), id -> rates.store(id, body.rule()));
        return view(campaign, body.rule());
    }

    @PutMapping("/{id}")
    PointsOffView change(@PathVariable CampaignId id, @Valid @RequestBody ChangedPointsOff body) {
        rule(id);
        var seen = new CampaignDesk.Seen(body.version(), body.belowCost());
        var campaign = desk.change(id, seen, body.campaign(), own -> rates.store(own, body.rule()));
        return view(campaign, body.rule());
    }

    private static PointsOffView view(Campaign campaign, PointsRate rule) {
        return new PointsOffView(campaign.id(), campaign.version(), campaign.terms(), rule);
    }
}
