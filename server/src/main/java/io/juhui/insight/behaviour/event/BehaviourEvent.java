package io.juhui.insight.behaviour.event;

import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import org.jspecify.annotations.Nullable;

/**
 * One thing that happened on a page.
 *
 * @param page its route, {@code pages/product/index}
 * @param subjectKind of what it happened to, {@code PRODUCT}
 * @param amount milliseconds, units or hits, as {@link EventKind} says
 * @param ago milliseconds before it was sent, since clocks of phones are wrong
 */
record BehaviourEvent(
        @NotNull EventKind kind,
        @NotNull @Pattern(regexp = "[0-9A-Za-z/_-]{1,80}") String page,
        @Pattern(regexp = "[A-Z]{1,20}") @Nullable String subjectKind,
        @Size(max = 60) @Nullable String subject,
        @Min(0) @Max(MOST) int amount,
        @Min(0) @Max(MOST) int ago) {

    /** A day in milliseconds. */
    static final int MOST = 86_400_000;
}
