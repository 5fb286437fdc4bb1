package io.juhui.marketing.spendsave;

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
@RequestMapping("/api/console/spend-saves")
@Access(value = Access.Who.STAFF, permission = Permission.MARKETING_EDIT)
class SpendSaveConsole {

    private final CampaignDesk desk;
    private final SpendSaves rules;

    SpendSaveConsole(CampaignDesk desk, SpendSaves rules) {
        this.desk = desk;
        this.rules = rules;
    }

    record NewSpendSave(
            @NotNull @Valid CampaignTerms campaign,
            @NotNull @Valid Saving rule) {}

    /** @param belowCost a yes to selling some goods below cost */
    record ChangedSpendSave(
            @Min(1) @Max(Integer.MAX_VALUE) int version,
            boolean belowCost,
            @NotNull @Valid CampaignTerms campaign,
            @NotNull @Valid Saving rule) {}

    record SpendSaveView(CampaignId id, int version, CampaignTerms campaign, Saving rule) {}

    @GetMapping("/{id}")
    Saving rule(@PathVariable CampaignId id) {
        return rules.find(id).orElseThrow(SpendSaveProblem.NO_SUCH::problem);
    }

    @PostMapping
    @KeyRequired
    SpendSaveView create(@Valid @RequestBody NewSpendSave body) {
        SavingCheck.check(body.rule());
        var campaign = desk.create(SpendSaveRule.KIND, body.campaign(), id -> rules.store(id, body.rule()));
        return view(campaign, body.rule());
    }

    @PutMapping("/{id}")
    SpendSaveView change(@PathVariable CampaignId id, @Valid @RequestBody ChangedSpendSave body) {
        SavingCheck.check(body.rule());
        rule(id);
        var seen = new CampaignDesk.Seen(body.version(), body.belowCost());
        var campaign = desk.change(id, seen, body.campaign(), own -> rules.store(own, body.rule()));
        return view(campaign, body.rule());
    }

    private static SpendSaveView view(Campaign campaign, Saving rule) {
        return new SpendSaveView(campaign.id(), campaign.version(), campaign.terms(), rule);
    }
}
