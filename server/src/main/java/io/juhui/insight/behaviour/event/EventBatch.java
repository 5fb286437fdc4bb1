package io.juhui.insight.behaviour.event;

import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.util.List;
import java.util.UUID;

/**
 * What a device tells at once.
 *
 * @param visitor the device, a random number that it made for itself
 * @param visit this stay on it
 * @param number of this batch in the visit, rising; one that was taken already changes nothing
 * @param personal whether the person lets it be told whose it is
 */
record EventBatch(
        @NotNull UUID visitor,
        @NotNull UUID visit,
        @Min(1) @Max(100_000) int number,
        @NotNull @Pattern(regexp = "[A-Z][A-Z0-9_]{1,19}") String channel,
        boolean personal,
        @NotNull @Size(min = 1, max = MOST_EVENTS) List<@Valid @NotNull BehaviourEvent> events) {

    static final int MOST_EVENTS = 50;
}
