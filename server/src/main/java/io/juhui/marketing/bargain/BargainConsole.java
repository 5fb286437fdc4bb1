package io.juhui.marketing.bargain;

import io.juhui.frame.campaign.Campaign;
import io.juhui.frame.campaign.CampaignDesk;
import io.juhui.frame.campaign.CampaignId;
import io.juhui.frame.campaign.CampaignTerms;
import io.juhui.goods.catalog.SkuId;
import io.juhui.goods.catalog.Skus;
import io.juhui.kernel.Money;
import io.juhui.kernel.Permission;
import io.juhui.platform.web.Access;
import io.juhui.platform.web.KeyRequired;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** The tool's own half of a campaign's form; everything else is done at the campaigns' door. */
@RestController
@RequestMapping("/api/console/bargains")
@Access(value = Access.Who.STAFF, permission = Permission.MARKETING_EDIT)
class BargainConsole {

    private final CampaignDesk desk;
    private final Bargains rules;
    private final BargainCheck check;
    private final LaunchEnds ends;
    private final Skus skus;

    BargainConsole(CampaignDesk desk, Bargains rules, BargainCheck check, LaunchEnds ends, Skus skus) {
        this.desk = desk;
        this.rules = rules;
        this.check = check;
        this.ends = ends;
        this.skus = skus;
    }

    record NewBargain(
            @NotNull @Valid CampaignTerms campaign,
            @NotNull @Valid BargainTerms rule) {}

    /** @param belowCost a yes to selling some goods below cost */
    record ChangedBargain(
            @Min(1) @Max(Integer.MAX_VALUE) int version,
            boolean belowCost,
            @NotNull @Valid CampaignTerms campaign,
            @NotNull @Valid BargainTerms rule) {}

    record BargainView(CampaignId id, int version, CampaignTerms campaign, BargainTerms rule) {}

    /** What a form shows of a variant that has prices; null when the catalogue has forgotten it. */
    record BargainFormSku(
            SkuId skuId, String name, String spec, @Nullable Money base) {}

    record BargainForm(BargainTerms rule, List<BargainFormSku> goods) {}

    @GetMapping("/{id}")
    BargainForm form(@PathVariable CampaignId id) {
        var rule = require(id);
        return new BargainForm(
                rule, rule.skus().stream().map(sku -> priced(sku.skuId())).toList());
    }

    private BargainFormSku priced(SkuId id) {
        var offer = skus.snapshot().sku(id);
        return offer == null
                ? new BargainFormSku(id, "", "", null)
                : new BargainFormSku(id, offer.name(), offer.spec(), offer.price());
    }

    private BargainTerms require(CampaignId id) {
        return rules.find(id).orElseThrow(BargainProblem.NO_SUCH::problem);
    }

    @PostMapping
    @KeyRequired
    BargainView create(@Valid @RequestBody NewBargain body) {
        check.check(body.campaign(), body.rule());
        var campaign = desk.create(Bargains.KIND, body.campaign(), id -> rules.store(id, body.rule()));
        return view(campaign, body.rule());
    }

    /** Launches keep what they were launched with, but for an end of the campaign that comes earlier than it would have (R31). */
    @PutMapping("/{id}")
    BargainView change(@PathVariable CampaignId id, @Valid @RequestBody ChangedBargain body) {
        require(id);
        check.check(body.campaign(), body.rule());
        var seen = new CampaignDesk.Seen(body.version(), body.belowCost());
        var campaign = desk.change(id, seen, body.campaign(), own -> {
            rules.store(own, body.rule());
            ends.cutShort(own, body.campaign().endsAt());
        });
        return view(campaign, body.rule());
    }

    private static BargainView view(Campaign campaign, BargainTerms rule) {
        return new BargainView(campaign.id(), campaign.version(), campaign.terms(), rule);
    }
}
