package io.juhui.marketing.pointsoff;

import io.juhui.kernel.Money;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import org.jspecify.annotations.Nullable;

/**
 * The rule of a campaign, and the decision what points save. Pure.
 *
 * @param perYuan points for one yuan
 * @param most what an order may save at the most; null without a bound
 * @param minimum who has fewer points uses none
 */
public record PointsRate(
        @Min(1) @Max(PointsRate.DEAREST) int perYuan,
        @Nullable @Min(1) @Max(Money.MOST_FEN) Money most,
        @Min(0) @Max(PointsRate.MOST_MINIMUM) long minimum) {

    static final int DEAREST = 100_000;
    static final long MOST_MINIMUM = 1_000_000_000L;
    private static final int FEN = 100;

    /** @param points as many as the saving needs */
    record Use(Money saving, long points) {

        static final Use NONE = new Use(Money.ZERO, 0);
    }

    /** What {@code have} points, or fewer, save of {@code base}. */
    Use use(Money base, long have) {
        if (have < minimum) {
            return Use.NONE;
        }
        var saving = Money.fen(have * FEN / perYuan).min(base);
        return costing(most == null ? saving : saving.min(most));
    }

    /** The points for a saving, rounded up: part of a point buys nothing. */
    Use costing(Money saving) {
        return new Use(saving, Math.ceilDiv(saving.fen() * perYuan, FEN));
    }
}
