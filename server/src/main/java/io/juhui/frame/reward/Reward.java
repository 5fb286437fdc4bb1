package io.juhui.frame.reward;

import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;

/**
 * Something to be given.
 *
 * @param kind whose it is to give
 * @param item which of that kind, a coupon's id say; empty where the kind alone says it
 * @param amount how much or how many, in the kind's own unit
 */
public record Reward(
        @NotNull @Pattern(regexp = "[a-z][a-z0-9-]{0,31}") String kind,
        @NotNull @Pattern(regexp = "[A-Za-z0-9_-]{0,64}") String item,
        @Min(1) @Max(Reward.MOST) long amount) {

    public static final long MOST = 1_000_000_000_000L;

    /** As many as one cause may give. */
    public static final int MOST_OF_A_CAUSE = 20;
}
