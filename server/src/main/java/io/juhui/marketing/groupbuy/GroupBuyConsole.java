package io.juhui.marketing.groupbuy;

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
@RequestMapping("/api/console/group-buys")
@Access(value = Access.Who.STAFF, permission = Permission.MARKETING_EDIT)
class GroupBuyConsole {

    private final CampaignDesk desk;
    private final GroupBuys rules;
    private final GroupBuyCheck check;
    private final Skus skus;

    GroupBuyConsole(CampaignDesk desk, GroupBuys rules, GroupBuyCheck check, Skus skus) {
        this.skus = skus;
        this.desk = desk;
        this.rules = rules;
        this.check = check;
    }

    record NewGroupBuy(
            @NotNull @Valid CampaignTerms campaign,
            @NotNull @Valid GroupBuyTerms rule) {}

    /** @param belowCost a yes to selling some goods below cost */
    record ChangedGroupBuy(
            @Min(1) @Max(Integer.MAX_VALUE) int version,
            boolean belowCost,
            @NotNull @Valid CampaignTerms campaign,
            @NotNull @Valid GroupBuyTerms rule) {}

    record GroupBuyView(CampaignId id, int version, CampaignTerms campaign, GroupBuyTerms rule) {}

    /** What a form shows of a variant that has a price; null when the catalogue has forgotten it. */
    record PricedSku(
            SkuId skuId, String name, String spec, @Nullable Money base) {}

    record GroupBuyForm(GroupBuyTerms rule, List<PricedSku> goods) {}

    @GetMapping("/{id}")
    GroupBuyForm form(@PathVariable CampaignId id) {
        var rule = require(id);
        return new GroupBuyForm(
                rule, rule.skus().stream().map(sku -> priced(sku.skuId())).toList());
    }

    private PricedSku priced(SkuId id) {
        var offer = skus.snapshot().sku(id);
        return offer == null
                ? new PricedSku(id, "", "", null)
                : new PricedSku(id, offer.name(), offer.spec(), offer.price());
    }

    private GroupBuyTerms require(CampaignId id) {
        return rules.find(id).orElseThrow(GroupBuyProblem.NO_SUCH::problem);
    }

    @PostMapping
    @KeyRequired
    GroupBuyView create(@Valid @RequestBody NewGroupBuy body) {
        check.check(body.campaign(), body.rule());
        var campaign = desk.create(GroupBuys.KIND, body.campaign(), id -> rules.store(id, body.rule()));
        return view(campaign, body.rule());
    }

    /** Teams that are open keep what they were opened with; prices and switches act at once. */
    @PutMapping("/{id}")
    GroupBuyView change(@PathVariable CampaignId id, @Valid @RequestBody ChangedGroupBuy body) {
        require(id);
        check.check(body.campaign(), body.rule());
        var seen = new CampaignDesk.Seen(body.version(), body.belowCost());
        var campaign = desk.change(id, seen, body.campaign(), own -> rules.store(own, body.rule()));
        return view(campaign, body.rule());
    }

    private static GroupBuyView view(Campaign campaign, GroupBuyTerms rule) {
        return new GroupBuyView(campaign.id(), campaign.version(), campaign.terms(), rule);
    }
}
