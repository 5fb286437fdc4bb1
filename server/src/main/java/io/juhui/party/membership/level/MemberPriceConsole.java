package io.juhui.party.membership.level;

import io.juhui.goods.catalog.SkuId;
import io.juhui.goods.catalog.Skus;
import io.juhui.kernel.Money;
import io.juhui.kernel.Page;
import io.juhui.kernel.Permission;
import io.juhui.party.membership.LevelId;
import io.juhui.party.membership.Levels;
import io.juhui.party.membership.MembershipProblem;
import io.juhui.platform.web.Access;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** Member prices of single SKUs, beside the levels' rates. */
@RestController
@RequestMapping("/api/console/member-prices")
class MemberPriceConsole {

    private final MemberPrices prices;
    private final Levels levels;
    private final Skus skus;

    MemberPriceConsole(MemberPrices prices, Levels levels, Skus skus) {
        this.prices = prices;
        this.levels = levels;
        this.skus = skus;
    }

    record LevelPrice(
            @NotNull LevelId levelId,
            @NotNull @Min(1) @Max(Money.MOST_FEN) Money price) {}

    /** @param version as it was read; 0 for a SKU that had none */
    record SkuMemberPrices(
            @Min(0) @Max(Integer.MAX_VALUE) int version,
            @NotNull @Size(max = 10) List<@Valid @NotNull LevelPrice> prices) {}

    /** Without name, spec and base price when the catalogue has forgotten the SKU. */
    record SkuMemberPricesRow(
            SkuId skuId,
            int version,
            @Nullable String name,
            @Nullable String spec,
            @Nullable Money basePrice,
            List<LevelPrice> prices) {}

    @GetMapping
    @Access(value = Access.Who.STAFF, permission = Permission.MEMBERS_VIEW)
    Page<SkuMemberPricesRow> page(
            @RequestParam(required = false) @Nullable SkuId after,
            @RequestParam(defaultValue = "50") @Min(1) @Max(50) int limit) {
        var rows = prices.rows(after == null ? 0 : after.value(), limit + 1).stream()
                .map(own -> row(
                        own.sku(),
                        own.version(),
                        own.prices().stream()
                                .map(p -> new LevelPrice(new LevelId(p.level()), p.price()))
                                .toList()))
                .toList();
        return Page.of(rows, limit, row -> Long.toString(row.skuId().value()));
    }

    /** Exactly these for this SKU; none takes it off the list. */
    @PutMapping("/{skuId}")
    @Access(value = Access.Who.STAFF, permission = Permission.MEMBERS_EDIT)
    SkuMemberPricesRow put(@PathVariable SkuId skuId, @Valid @RequestBody SkuMemberPrices body) {
        check(skuId, body.prices());
        int version = prices.put(
                skuId.value(),
                body.version(),
                body.prices().stream()
                        .map(p -> new MemberPrices.Price(
                                skuId.value(), p.levelId().value(), p.price()))
                        .toList());
        return row(skuId.value(), version, body.prices());
    }

    private void check(SkuId sku, List<LevelPrice> wanted) {
        var offer = skus.snapshot().sku(sku);
        if (offer == null && !wanted.isEmpty()) {
            throw MembershipProblem.NO_SUCH_SKU.problem();
        }
        if (!wanted.isEmpty() && prices.howMany() + wanted.size() > MemberPrices.MOST) {
            throw MembershipProblem.TOO_MANY.problem();
        }
        var seen = new java.util.HashSet<LevelId>();
        for (int i = 0; i < wanted.size(); i++) {
            var one = wanted.get(i);
            if (levels.find(one.levelId().value()).isEmpty() || !seen.add(one.levelId())) {
                throw MembershipProblem.NO_SUCH_LEVEL.problem().at("/prices/" + i + "/levelId");
            }
            if (offer != null && one.price().compareTo(offer.price()) >= 0) {
                throw MembershipProblem.PRICE_NOT_LOWER.problem().at("/prices/" + i + "/price");
            }
        }
    }

    private SkuMemberPricesRow row(long sku, int version, List<LevelPrice> own) {
        var offer = skus.snapshot().sku(new SkuId(sku));
        return offer == null
                ? new SkuMemberPricesRow(new SkuId(sku), version, null, null, null, own)
                : new SkuMemberPricesRow(new SkuId(sku), version, offer.name(), offer.spec(), offer.price(), own);
    }
}
