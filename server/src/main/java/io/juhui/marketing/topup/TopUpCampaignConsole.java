package io.juhui.marketing.topup;

import io.juhui.frame.campaign.Campaign;
import io.juhui.frame.campaign.CampaignDesk;
import io.juhui.frame.campaign.CampaignId;
import io.juhui.frame.campaign.CampaignTerms;
import io.juhui.frame.reward.Rewards;
import io.juhui.kernel.Permission;
import io.juhui.platform.web.Access;
import io.juhui.platform.web.KeyRequired;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;
import java.util.List;
import java.util.Locale;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** The tool's own half of a campaign's form; everything else is done at the campaigns' door. */
@RestController
@RequestMapping("/api/console/top-up-campaigns")
@Access(value = Access.Who.STAFF, permission = Permission.MARKETING_EDIT)
class TopUpCampaignConsole {

    private final CampaignDesk desk;
    private final TopUpRules rules;
    private final TopUpCheck check;
    private final TopUpCampaigns campaigns;
    private final Rewards rewards;

    TopUpCampaignConsole(
            CampaignDesk desk, TopUpRules rules, TopUpCheck check, TopUpCampaigns campaigns, Rewards rewards) {
        this.desk = desk;
        this.rules = rules;
        this.check = check;
        this.campaigns = campaigns;
        this.rewards = rewards;
    }

    record NewTopUpCampaign(
            @NotNull @Valid CampaignTerms campaign,
            @NotNull @Valid TopUpRule rule) {}

    /** @param belowCost not looked at: it makes no price */
    record ChangedTopUpCampaign(
            @Min(1) @Max(Integer.MAX_VALUE) int version,
            boolean belowCost,
            @NotNull @Valid CampaignTerms campaign,
            @NotNull @Valid TopUpRule rule) {}

    record TopUpCampaignView(CampaignId id, int version, CampaignTerms campaign, TopUpRule rule) {}

    /** Something that can be given in this shop. */
    record TopUpRewardKind(String kind, String name) {}

    @GetMapping("/rewards")
    List<TopUpRewardKind> rewards(Locale locale) {
        return rewards.offered().stream()
                .map(offered ->
                        new TopUpRewardKind(offered.kind(), offered.words().in(locale)))
                .toList();
    }

    @GetMapping("/{id}")
    TopUpRule rule(@PathVariable CampaignId id) {
        return rules.find(id).orElseThrow(TopUpProblem.NO_SUCH::problem);
    }

    @PostMapping
    @KeyRequired
    TopUpCampaignView create(@Valid @RequestBody NewTopUpCampaign body) {
        return view(campaigns.open(body.campaign(), body.rule()), body.rule());
    }

    @PutMapping("/{id}")
    TopUpCampaignView change(@PathVariable CampaignId id, @Valid @RequestBody ChangedTopUpCampaign body) {
        check.check(body.campaign(), body.rule());
        rule(id);
        var seen = new CampaignDesk.Seen(body.version(), body.belowCost());
        var campaign = desk.change(id, seen, body.campaign(), own -> rules.store(own, body.rule()));
        return view(campaign, body.rule());
    }

    private static TopUpCampaignView view(Campaign campaign, TopUpRule rule) {
        return new TopUpCampaignView(campaign.id(), campaign.version(), campaign.terms(), rule);
    }
}
