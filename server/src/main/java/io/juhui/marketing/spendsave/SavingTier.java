package io.juhui.marketing.spendsave;

import io.juhui.kernel.Money;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;

/**
 * From so much on, so much less.
 *
 * @param threshold fen or pieces
 * @param value fen taken off, or basis points to pay
 */
public record SavingTier(
        @Min(1) @Max(Money.MOST_FEN) long threshold,
        @Min(1) @Max(Money.MOST_FEN) long value) {}
