package io.juhui.marketing.newcomer;

import io.juhui.frame.reward.Reward;
import io.juhui.kernel.Money;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotEmpty;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.util.List;

/**
 * The rule of a campaign.
 *
 * @param worth what one gift costs the shop, for its budget
 */
public record NewcomerGift(
        @NotEmpty @Size(max = Reward.MOST_OF_A_CAUSE) List<@NotNull @Valid Reward> rewards,
        @NotNull @Min(1) @Max(Money.MOST_FEN) Money worth) {

    public NewcomerGift {
        rewards = rewards == null ? List.of() : List.copyOf(rewards);
    }
}
