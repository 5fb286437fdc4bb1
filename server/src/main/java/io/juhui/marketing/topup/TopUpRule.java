package io.juhui.marketing.topup;

import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotEmpty;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.util.Comparator;
import java.util.List;

/**
 * The tiers of a campaign.
 *
 * @param giftDays how long gift money lasts, 0 for ever; principal always does
 */
public record TopUpRule(
        @NotEmpty @Size(max = 10) List<@NotNull @Valid TopUpTier> tiers,
        @Min(0) @Max(3_650) int giftDays) {

    public TopUpRule {
        tiers = tiers == null ? List.of() : List.copyOf(tiers);
    }

    List<TopUpTier> ascending() {
        return tiers.stream().sorted(Comparator.comparing(TopUpTier::amount)).toList();
    }
}
