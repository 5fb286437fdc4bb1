package io.juhui.marketing.timeprice;

import io.juhui.goods.catalog.Catalogue;
import io.juhui.goods.catalog.SkuId;
import io.juhui.goods.catalog.Skus;
import io.juhui.kernel.Money;
import io.juhui.kernel.Permission;
import io.juhui.platform.web.Access;
import io.juhui.platform.web.KeyRequired;
import jakarta.validation.Valid;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

@RestController
@RequestMapping("/api/console/limited-prices")
@Access(value = Access.Who.STAFF, permission = Permission.MARKETING_EDIT)
class LimitedPriceConsole {

    private final LimitedPrices prices;
    private final LimitedPriceCheck check;
    private final Skus skus;

    LimitedPriceConsole(LimitedPrices prices, LimitedPriceCheck check, Skus skus) {
        this.prices = prices;
        this.check = check;
        this.skus = skus;
    }

    record LimitedPriceRow(
            String id, String name, Instant startsAt, Instant endsAt, boolean paused, List<LimitedSkuRow> skus) {}

    /** Without name, spec and base price when the catalogue has forgotten the SKU. */
    record LimitedSkuRow(
            SkuId skuId,
            Money price,
            @Nullable String name,
            @Nullable String spec,
            @Nullable Money basePrice) {}

    @GetMapping
    List<LimitedPriceRow> all() {
        return prices.campaigns().stream().map(c -> row(c.id(), c.campaign())).toList();
    }

    @PostMapping
    @KeyRequired
    LimitedPriceRow create(@Valid @RequestBody LimitedPrice body) {
        check.check(body);
        return row(prices.create(body), body);
    }

    @PutMapping("/{id}")
    LimitedPriceRow change(@PathVariable long id, @Valid @RequestBody LimitedPrice body) {
        check.check(body);
        prices.change(id, body);
        return row(id, body);
    }

    @DeleteMapping("/{id}")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void delete(@PathVariable long id) {
        prices.delete(id);
    }

    private LimitedPriceRow row(long id, LimitedPrice c) {
        var catalogue = skus.snapshot();
        var items = c.skus().stream().map(item -> row(item, catalogue)).toList();
        return new LimitedPriceRow(Long.toString(id), c.name(), c.startsAt(), c.endsAt(), c.paused(), items);
    }

    private static LimitedSkuRow row(LimitedPrice.LimitedSku item, Catalogue catalogue) {
        var offer = catalogue.sku(item.skuId());
        return offer == null
                ? new LimitedSkuRow(item.skuId(), item.price(), null, null, null)
                : new LimitedSkuRow(item.skuId(), item.price(), offer.name(), offer.spec(), offer.price());
    }
}
