package io.juhui.marketing.lottery;

import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.util.List;

/**
 * The rule of a campaign, as it is told to members.
 *
 * @param drawsPerDay of one person, whatever the chances
 * @param drawsPerPerson in the whole campaign
 * @param winsPerPerson one more becomes the fallback
 * @param claimDays how long goods that were won can be ordered
 * @param text what else there is to say
 * @param prizes the fields, in their order
 */
public record LotteryRule(
        @NotNull LotteryRule.Look look,
        @NotNull @Valid ChanceTerms chances,
        @Min(1) @Max(100) int drawsPerDay,
        @Min(1) @Max(10_000) int drawsPerPerson,
        @Min(1) @Max(10_000) int winsPerPerson,
        @Min(1) @Max(90) int claimDays,
        @NotNull @Size(max = 1_000) String text,

        @NotNull @Size(min = 2, max = LotteryRule.MOST_PRIZES)
        List<@NotNull @Valid Prize> prizes) {

    static final int MOST_PRIZES = 12;

    /** Fields around the button of a grid. */
    static final int GRID = 8;

    /** How it is drawn on the page. */
    public enum Look {
        WHEEL,
        GRID
    }

    public LotteryRule {
        prizes = prizes == null ? List.of() : List.copyOf(prizes);
    }

    int fallback() {
        for (int slot = 0; slot < prizes.size(); slot++) {
            if (prizes.get(slot).fallback()) {
                return slot;
            }
        }
        throw new IllegalStateException("a rule was stored that has no fallback");
    }
}
