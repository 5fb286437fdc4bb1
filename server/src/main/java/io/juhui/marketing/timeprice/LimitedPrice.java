package io.juhui.marketing.timeprice;

import io.juhui.goods.catalog.SkuId;
import io.juhui.kernel.Money;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotEmpty;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.Instant;
import java.util.List;

/** A limited-price campaign as the merchant decides it; prices in fen, > 0. */
record LimitedPrice(
        @NotBlank @Size(max = 40) String name,
        @NotNull Instant startsAt,
        @NotNull Instant endsAt,
        boolean paused,
        @NotEmpty @Size(max = 200) List<@Valid LimitedSku> skus) {

    record LimitedSku(
            @NotNull SkuId skuId,
            @NotNull @Min(0) @Max(Money.MOST_FEN) Money price) {}
}
