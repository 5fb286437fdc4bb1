package io.juhui.marketing.flashsale;

import io.juhui.goods.catalog.SkuId;
import io.juhui.kernel.Money;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotEmpty;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Optional;

/**
 * What a merchant decides of a flash sale, beside what all campaigns share.
 *
 * @param unpaidMinutes to pay in; then the units go back
 * @param warmUpHours so long before a session it is announced 预热; 0 announces nothing
 * @param remindMinutes so long before a session those are told who asked for it
 * @param turnSeconds so long a buyer has to order once let in
 * @param perDevice so many members may draw turns for one SKU of a session on one device; 0 for any number
 */
public record FlashSaleTerms(
        @Min(1) @Max(120) int unpaidMinutes,
        @Min(0) @Max(168) int warmUpHours,
        @Min(1) @Max(60) int remindMinutes,
        @Min(30) @Max(900) int turnSeconds,
        @Min(0) @Max(100) int perDevice,
        @NotEmpty @Size(max = 50) List<@NotNull @Valid FlashTimes> sessions,
        @NotEmpty @Size(max = 200) List<@NotNull @Valid FlashSku> skus) {

    public FlashSaleTerms {
        sessions = sessions == null ? List.of() : List.copyOf(sessions);
        skus = skus == null ? List.of() : List.copyOf(skus);
    }

    /** From and until when a session sells, to the second. */
    public record FlashTimes(
            @NotNull Instant startsAt, @NotNull Instant endsAt) {

        public FlashTimes {
            startsAt = startsAt == null ? null : startsAt.truncatedTo(ChronoUnit.SECONDS);
            endsAt = endsAt == null ? null : endsAt.truncatedTo(ChronoUnit.SECONDS);
        }
    }

    /** @param stock units of it that each session sells */
    public record FlashSku(
            @NotNull SkuId skuId,
            @NotNull @Min(1) @Max(Money.MOST_FEN) Money price,
            @Min(1) @Max(1_000_000) int stock) {}

    Optional<FlashSku> sku(long id) {
        return skus.stream().filter(sku -> sku.skuId().value() == id).findFirst();
    }

    Duration timeToPay() {
        return Duration.ofMinutes(unpaidMinutes);
    }

    Duration warmUp() {
        return Duration.ofHours(warmUpHours);
    }

    Duration turn() {
        return Duration.ofSeconds(turnSeconds);
    }

    Instant remindsAt(Instant start) {
        return start.minus(Duration.ofMinutes(remindMinutes));
    }

    /** The same sale so much later, as a copy of the campaign has it. */
    FlashSaleTerms later(Duration by) {
        return new FlashSaleTerms(
                unpaidMinutes,
                warmUpHours,
                remindMinutes,
                turnSeconds,
                perDevice,
                sessions.stream()
                        .map(times -> new FlashTimes(
                                times.startsAt().plus(by), times.endsAt().plus(by)))
                        .toList(),
                skus);
    }
}
