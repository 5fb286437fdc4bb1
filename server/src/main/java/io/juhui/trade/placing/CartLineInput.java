package io.juhui.trade.placing;

import io.juhui.goods.catalog.SkuId;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;

/** So many units of one SKU; a client never sends a price (R7). */
public record CartLineInput(
        @NotNull SkuId skuId, @Min(1) @Max(9_999) int quantity) {}
