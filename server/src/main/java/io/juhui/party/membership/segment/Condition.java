package io.juhui.party.membership.segment;

import io.juhui.party.membership.MemberFact;
import io.juhui.party.membership.MemberTerms.Yardstick;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.util.List;

/**
 * One line of a rule.
 *
 * @param number what a number is held against, in fen where it is money; 0 where there is none
 * @param ids what is chosen from a list; empty for a number
 */
public record Condition(
        @NotNull MemberField field,
        @NotNull Op op,
        @Min(0) @Max(MOST) long number,
        @NotNull @Size(max = MOST_IDS) List<@NotNull @Pattern(regexp = "[0-9]{1,18}") String> ids) {

    static final long MOST = 1_000_000_000_000L;
    static final int MOST_IDS = 50;

    public enum Op {
        AT_LEAST,
        AT_MOST,
        ANY_OF,
        NONE_OF;

        boolean isChoice() {
            return this == ANY_OF || this == NONE_OF;
        }
    }

    /** Whether field and comparison fit, and what they need is there. */
    boolean isWhole() {
        return field.isChoice() == op.isChoice() && op.isChoice() != ids.isEmpty();
    }

    List<Long> chosen() {
        return ids.stream().map(Long::valueOf).toList();
    }

    boolean holds(MemberFact fact, Yardstick by) {
        var value = field.number(fact, by);
        return switch (op) {
            case AT_LEAST -> value != null && value >= number;
            case AT_MOST -> value != null && value <= number;
            case ANY_OF -> chosen().stream().anyMatch(field.choices(fact)::contains);
            case NONE_OF -> chosen().stream().noneMatch(field.choices(fact)::contains);
        };
    }
}
