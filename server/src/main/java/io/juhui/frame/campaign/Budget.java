package io.juhui.frame.campaign;

import io.juhui.kernel.Money;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import org.jspecify.annotations.Nullable;

/**
 * What a campaign may cost (C7); what would cost more is refused and blows the fuse.
 *
 * @param total in its whole life, or null for no bound
 * @param perDay between two midnights in Shanghai, or null for no bound
 */
public record Budget(
        @Nullable @Min(1) @Max(Budget.MOST_FEN) Money total,
        @Nullable @Min(1) @Max(Budget.MOST_FEN) Money perDay) {

    /** A campaign costs more than an order may. */
    static final long MOST_FEN = 100_000_000_000L;

    public static final Budget NONE = new Budget(null, null);

    public boolean bounded() {
        return total != null || perDay != null;
    }
}
