package io.juhui.trade.placing;

import io.juhui.trade.ordering.PurchaseSource;
import io.juhui.trade.ordering.Way;
import io.juhui.trade.pricing.Channel;
import io.juhui.trade.pricing.Pick;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotEmpty;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The body of a placing; {@code quoteToken} is what the buyer saw and agreed to (R7). */
public record PlaceOrder(
        @NotEmpty @Size(max = 50) List<@Valid CartLineInput> lines,
        @NotNull @Valid DeliveryChoice delivery,
        @NotNull PurchaseSource source,
        @NotNull @Size(max = 60) String quoteToken,
        @NotNull @Size(max = 200) String note,
        boolean noReturnConfirmed,
        @Nullable Channel channel,
        @Nullable @Size(max = Pick.MOST_OF_A_PURCHASE) List<@NotNull @Valid Pick> picks) {

    /** In which way; who says nothing of it buys in a browser and picks nothing. */
    Way way() {
        return Way.of(channel, picks);
    }
}
