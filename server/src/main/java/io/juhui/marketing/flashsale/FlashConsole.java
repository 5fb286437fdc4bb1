package io.juhui.marketing.flashsale;

import io.juhui.frame.campaign.Campaign;
import io.juhui.frame.campaign.CampaignDesk;
import io.juhui.frame.campaign.CampaignId;
import io.juhui.frame.campaign.CampaignTerms;
import io.juhui.goods.catalog.SkuId;
import io.juhui.goods.catalog.Skus;
import io.juhui.kernel.Money;
import io.juhui.kernel.Permission;
import io.juhui.marketing.flashsale.FlashBoard.FlashBoardView;
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

/** The tool's own half of a campaign's form, and the board of how its sessions sell. */
@RestController
@RequestMapping("/api/console/flash-sales")
@Access(value = Access.Who.STAFF, permission = Permission.MARKETING_EDIT)
class FlashConsole {

    private final CampaignDesk desk;
    private final FlashSales sales;
    private final FlashSaleCheck check;
    private final FlashBoard board;
    private final Skus skus;

    FlashConsole(CampaignDesk desk, FlashSales sales, FlashSaleCheck check, FlashBoard board, Skus skus) {
        this.desk = desk;
        this.sales = sales;
        this.check = check;
        this.board = board;
        this.skus = skus;
    }

    record NewFlashSale(
            @NotNull @Valid CampaignTerms campaign,
            @NotNull @Valid FlashSaleTerms rule) {}

    /** @param belowCost a yes to selling some goods below cost */
    record ChangedFlashSale(
            @Min(1) @Max(Integer.MAX_VALUE) int version,
            boolean belowCost,
            @NotNull @Valid CampaignTerms campaign,
            @NotNull @Valid FlashSaleTerms rule) {}

    record FlashSaleView(CampaignId id, int version, CampaignTerms campaign, FlashSaleTerms rule) {}

    /** What a form shows of a variant that has a price; null when the catalogue has forgotten it. */
    record FlashGood(
            SkuId skuId, String name, String spec, @Nullable Money base) {}

    record FlashSaleForm(FlashSaleTerms rule, List<FlashGood> goods) {}

    @GetMapping("/{id}")
    FlashSaleForm form(@PathVariable CampaignId id) {
        var rule = require(id);
        return new FlashSaleForm(
                rule, rule.skus().stream().map(sku -> good(sku.skuId())).toList());
    }

    private FlashGood good(SkuId id) {
        var offer = skus.snapshot().sku(id);
        return offer == null
                ? new FlashGood(id, "", "", null)
                : new FlashGood(id, offer.name(), offer.spec(), offer.price());
    }

    private FlashSaleTerms require(CampaignId id) {
        return sales.find(id).orElseThrow(FlashProblem.NO_SUCH::problem);
    }

    /** Sold, unpaid and left of each SKU in each session. */
    @GetMapping("/{id}/board")
    FlashBoardView board(@PathVariable CampaignId id) {
        require(id);
        return board.of(id);
    }

    @PostMapping
    @KeyRequired
    FlashSaleView create(@Valid @RequestBody NewFlashSale body) {
        check.check(body.campaign(), body.rule());
        var campaign = desk.create(FlashSales.KIND, body.campaign(), id -> sales.store(id, body.rule()));
        return view(campaign, body.rule());
    }

    /** Prices act at once; sessions that have begun keep their times and what they have set aside. */
    @PutMapping("/{id}")
    FlashSaleView change(@PathVariable CampaignId id, @Valid @RequestBody ChangedFlashSale body) {
        require(id);
        check.check(body.campaign(), body.rule());
        var seen = new CampaignDesk.Seen(body.version(), body.belowCost());
        var campaign = desk.change(id, seen, body.campaign(), own -> sales.store(own, body.rule()));
        return view(campaign, body.rule());
    }

    private static FlashSaleView view(Campaign campaign, FlashSaleTerms rule) {
        return new FlashSaleView(campaign.id(), campaign.version(), campaign.terms(), rule);
    }
}
