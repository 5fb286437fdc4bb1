package io.juhui.marketing.timeprice;

import io.juhui.kernel.Money;
import io.juhui.kernel.TimeWindow;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotEmpty;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** A limited-price campaign as the merchant edits it; prices in fen, > 0. */
record LimitedPrice(
        @Nullable String id,
        @NotBlank @Size(max = 40) String name,
        @NotNull Instant startsAt,
        @NotNull Instant endsAt,
        boolean paused,
        @NotEmpty @Size(max = 200) List<@Valid LimitedSku> skus) {

    /** Name, spec and base price are for reading alone; what a writer sends there is ignored. */
    record LimitedSku(
            @NotBlank String skuId,
            @NotNull Money price,
            @Nullable String name,
            @Nullable String spec,
            @Nullable Money basePrice) {

        LimitedSku(String skuId, Money price) {
            this(skuId, price, null, null, null);
        }
    }

    TimeWindow window() {
        return new TimeWindow(startsAt, endsAt);
    }
}
