package io.juhui.marketing.membercard;

import io.juhui.frame.reward.Reward;
import io.juhui.kernel.Money;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.util.List;

/** What is given at once: gift money, points, and what other rooms give. */
public record CardPerks(
        @NotNull @Min(0) @Max(Money.MOST_FEN) Money gift,
        @Min(0) @Max(10_000_000) long points,
        @NotNull @Size(max = 5) List<@NotNull @Valid Reward> rewards) {

    public static final CardPerks NONE = new CardPerks(Money.ZERO, 0, List.of());

    public CardPerks {
        rewards = rewards == null ? List.of() : List.copyOf(rewards);
    }

    boolean givesNothing() {
        return gift.isZero() && points == 0 && rewards.isEmpty();
    }
}
