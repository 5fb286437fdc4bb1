package io.juhui.marketing.bargain;

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
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * What a merchant decides of a bargain, beside what all campaigns share.
 *
 * @param helpers how many take a price from where the first cut leaves it to the floor
 * @param hours a launch can be helped, no longer than the campaign lasts
 * @param payMinutes how long after that it can still be bought
 * @param launchesPerPerson in the whole campaign, whatever became of them
 * @param helpsPerPerson in the whole campaign, on all launches together; 0 for as many as one likes
 */
public record BargainTerms(
        @NotNull Cutting cutting,
        @Min(1) @Max(100) int helpers,
        @Min(1) @Max(720) int hours,
        @NotNull BargainBuying buying,
        @Min(5) @Max(10_080) int payMinutes,
        @Min(1) @Max(100) int launchesPerPerson,
        @Min(0) @Max(1_000) int helpsPerPerson,
        @NotEmpty @Size(max = 200) List<@NotNull @Valid BargainSku> skus) {

    public BargainTerms {
        skus = skus == null ? List.of() : List.copyOf(skus);
    }

    /** How much one helper takes off. */
    public enum Cutting {
        /** The same each, and what is left for the last one. */
        FIXED,
        /** Drawn for each launch. */
        RANDOM
    }

    /** When a launch can be bought. */
    public enum BargainBuying {
        FLOOR,
        ANY
    }

    /**
     * @param start what it costs before anybody has cut
     * @param floor what it costs once everybody has helped
     * @param first what launching takes off by itself 首刀
     * @param cut what each helper takes off; null unless cuts are fixed
     * @param stock units that can be launched for; null without a bound of its own
     */
    public record BargainSku(
            @NotNull SkuId skuId,
            @NotNull @Min(1) @Max(Money.MOST_FEN) Money start,
            @NotNull @Min(0) @Max(Money.MOST_FEN) Money floor,
            @NotNull @Min(0) @Max(Money.MOST_FEN) Money first,
            @Nullable @Min(1) @Max(Money.MOST_FEN) Money cut,
            @Nullable @Min(1) @Max(1_000_000) Integer stock) {

        /** What helpers take off together. */
        Money rest() {
            return start.minus(floor).minus(first);
        }
    }

    Optional<BargainSku> sku(long id) {
        return skus.stream().filter(sku -> sku.skuId().value() == id).findFirst();
    }

    boolean anyPrice() {
        return buying == BargainBuying.ANY;
    }

    /** When help ends for what is launched now (R31). */
    Instant closes(Instant launched, Instant campaignEnds) {
        var own = launched.plus(Duration.ofHours(hours));
        return own.isBefore(campaignEnds) ? own : campaignEnds;
    }

    Duration timeToPay() {
        return Duration.ofMinutes(payMinutes);
    }
}
