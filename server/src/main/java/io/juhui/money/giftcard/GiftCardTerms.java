package io.juhui.money.giftcard;

import io.juhui.kernel.Money;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.Optional;

/**
 * What all cards of a batch have in common. A card without a name on it is worth a thousand yuan at most, by law.
 *
 * @param sold whether they are paid for outside, over the counter say; else they are given away
 * @param validFrom when they can be redeemed from, and {@code validUntil} until when
 * @param lastingDays how long the money is good once it is redeemed, with the day; 0 for ever
 */
public record GiftCardTerms(
        @NotBlank @Size(max = 40) String name,
        @NotNull @Size(max = 200) String note,
        boolean sold,
        @NotNull @Min(100) @Max(GiftCardTerms.MOST_FEN) Money face,
        @Min(1) @Max(GiftCardTerms.MOST) int count,
        @NotNull Instant validFrom,
        @NotNull Instant validUntil,
        @Min(0) @Max(3_650) int lastingDays) {

    static final long MOST_FEN = 100_000;
    static final int MOST = 5_000;

    private static final Duration LONGEST = Duration.ofDays(3_653);
    private static final ZoneId SHOP = ZoneId.of("Asia/Shanghai");

    void check(Instant now) {
        if (!validFrom.isBefore(validUntil)) {
            throw GiftCardProblem.TERMS.problem().at("/validUntil", "结束要晚于开始", "It must end after it begins");
        }
        if (!validUntil.isAfter(now)) {
            throw GiftCardProblem.TERMS.problem().at("/validUntil", "兑换期已经过了", "It would be over already");
        }
        if (validUntil.isAfter(validFrom.plus(LONGEST))) {
            throw GiftCardProblem.TERMS.problem().at("/validUntil", "兑换期最长十年", "Ten years at most");
        }
    }

    /** When what is redeemed now ends; empty for never. */
    static Optional<Instant> ends(int lastingDays, Instant now) {
        return lastingDays == 0
                ? Optional.empty()
                : Optional.of(now.atZone(SHOP)
                        .toLocalDate()
                        .plusDays(lastingDays)
                        .atTime(LocalTime.MIDNIGHT)
                        .atZone(SHOP)
                        .toInstant());
    }
}
