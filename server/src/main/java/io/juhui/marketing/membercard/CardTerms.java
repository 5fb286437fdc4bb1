package io.juhui.marketing.membercard;

import io.juhui.kernel.Rate;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotEmpty;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.util.List;

/**
 * What a merchant decides of a card.
 *
 * @param rate basis points to pay for goods, 10000 for no less than others
 * @param bought given with every purchase
 * @param everyDays after how many days {@code periodic} is given again, 0 for never
 */
public record CardTerms(
        @NotBlank @Size(max = 12) String name,
        @Min(1_000) @Max(10_000) int rate,
        boolean freeFreight,
        @NotNull @Valid CardPerks bought,
        @Min(0) @Max(366) int everyDays,
        @NotNull @Valid CardPerks periodic,
        @NotEmpty @Size(max = 6) List<@NotNull @Valid CardSpec> specs,
        boolean onSale) {

    public CardTerms {
        specs = specs == null ? List.of() : List.copyOf(specs);
    }

    Rate price() {
        return new Rate(rate);
    }

    boolean lowersPrices() {
        return rate < 10_000;
    }
}
