package io.juhui.marketing.timeprice;

import io.juhui.goods.catalog.SkuId;
import io.juhui.kernel.Money;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotEmpty;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.util.List;

/** What each SKU of a campaign costs while it runs; the order is the merchant's. */
record LimitedPriceTerms(@NotEmpty @Size(max = 200) List<@Valid @NotNull LimitedSku> skus) {

    record LimitedSku(
            @NotNull SkuId skuId,
            @NotNull @Min(1) @Max(Money.MOST_FEN) Money price) {}
}
