package io.juhui.marketing.timeprice;

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
@RequestMapping("/api/console/limited-prices")
@Access(value = Access.Who.STAFF, permission = Permission.MARKETING_EDIT)
class LimitedPriceConsole {

    private final CampaignDesk desk;
    private final LimitedPrices prices;
    private final LimitedPriceCheck check;
    private final Skus skus;

    LimitedPriceConsole(CampaignDesk desk, LimitedPrices prices, LimitedPriceCheck check, Skus skus) {
        this.desk = desk;
        this.prices = prices;
        this.check = check;
        this.skus = skus;
    }

    record NewLimitedPrice(
            @NotNull @Valid CampaignTerms campaign,
            @NotNull @Valid LimitedPriceTerms rule) {}

    /** @param belowCost a yes to selling some goods below cost */
    record ChangedLimitedPrice(
            @Min(1) @Max(Integer.MAX_VALUE) int version,
            boolean belowCost,
            @NotNull @Valid CampaignTerms campaign,
            @NotNull @Valid LimitedPriceTerms rule) {}

    record LimitedPriceView(CampaignId id, int version, CampaignTerms campaign, LimitedPriceTerms rule) {}

    /** What a form shows of a variant that has a price; without a base when the catalogue has forgotten it. */
    record LimitedSkuRow(
            SkuId skuId, String name, String spec, @Nullable Money base) {}

    record LimitedPriceForm(LimitedPriceTerms rule, List<LimitedSkuRow> goods) {}

    @GetMapping("/{id}")
    LimitedPriceForm form(@PathVariable CampaignId id) {
        var rule = require(id);
        return new LimitedPriceForm(
                rule, rule.skus().stream().map(sku -> row(sku.skuId())).toList());
    }

    private LimitedSkuRow row(SkuId id) {
        var offer = skus.snapshot().sku(id);
        return offer == null
                ? new LimitedSkuRow(id, "", "", null)
                : new LimitedSkuRow(id, offer.name(), offer.spec(), offer.price());
    }

    private LimitedPriceTerms require(CampaignId id) {
        return prices.find(id).orElseThrow(TimePriceProblem.NO_SUCH::problem);
    }

    @PostMapping
    @KeyRequired
    LimitedPriceView create(@Valid @RequestBody NewLimitedPrice body) {
        check.check(body.campaign(), body.rule());
        var campaign = desk.create(LimitedPrices.KIND, body.campaign(), id -> prices.store(id, body.rule()));
        return view(campaign, body.rule());
    }

    @PutMapping("/{id}")
    LimitedPriceView change(@PathVariable CampaignId id, @Valid @RequestBody ChangedLimitedPrice body) {
        require(id);
        check.check(body.campaign(), body.rule());
        var seen = new CampaignDesk.Seen(body.version(), body.belowCost());
        var campaign = desk.change(id, seen, body.campaign(), own -> prices.store(own, body.rule()));
        return view(campaign, body.rule());
    }

    private static LimitedPriceView view(Campaign campaign, LimitedPriceTerms rule) {
        return new LimitedPriceView(campaign.id(), campaign.version(), campaign.terms(), rule);
    }
}
