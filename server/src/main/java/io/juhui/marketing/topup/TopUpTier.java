package io.juhui.marketing.topup;

import io.juhui.frame.reward.Reward;
import io.juhui.kernel.Money;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.util.List;

/** From {@code amount} on: so much gift money, so many points, and what other rooms give. */
public record TopUpTier(
        @NotNull @Min(1) @Max(Money.MOST_FEN) Money amount,
        @NotNull @Min(0) @Max(Money.MOST_FEN) Money gift,
        @Min(0) @Max(10_000_000) long points,
        @NotNull @Size(max = 5) List<@NotNull @Valid Reward> rewards) {

    public TopUpTier {
        rewards = rewards == null ? List.of() : List.copyOf(rewards);
    }

    boolean givesNothing() {
        return gift.isZero() && points == 0 && rewards.isEmpty();
    }
}
