package io.juhui.marketing.groupbuy;

import io.juhui.kernel.Money;
import io.juhui.kernel.Rate;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;

/**
 * What the leader pays less, off the leader's own line and after the group price (R28).
 *
 * @param value fen taken off the line, or basis points to pay: 9折 is 9000
 */
public record LeaderPerk(
        @NotNull PerkKind kind, @Min(1) @Max(Money.MOST_FEN) long value) {

    public enum PerkKind {
        MINUS,
        RATE
    }

    /** What the line costs the leader. */
    Money of(Money line) {
        return switch (kind) {
            case MINUS -> line.minus(Money.fen(value)).max(Money.ZERO);
            case RATE -> line.times(new Rate((int) value));
        };
    }
}
