package io.juhui.marketing.membercard;

import io.juhui.kernel.Money;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;

/** So many months for so much: 月卡, 季卡, 年卡. */
public record CardSpec(
        @Min(1) @Max(36) int months,
        @NotNull @Min(1) @Max(Money.MOST_FEN) Money price) {}
