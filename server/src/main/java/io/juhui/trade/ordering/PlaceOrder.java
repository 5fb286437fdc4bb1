package io.juhui.trade.ordering;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotEmpty;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.util.List;

/** The body of a placing; {@code quoteToken} is what the buyer saw and agreed to (R7). */
public record PlaceOrder(
        @NotEmpty @Size(max = 50) List<@Valid CartLineInput> lines,
        @NotNull @Valid DeliveryChoice delivery,
        @NotNull PurchaseSource source,
        @NotNull @Size(max = 60) String quoteToken,
        @NotNull @Size(max = 200) String note,
        boolean noReturnConfirmed) {}
