package io.juhui.marketing.groupbuy;

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
 * What a merchant decides of a group buy, beside what all campaigns share.
 *
 * @param size members of a team
 * @param hours a team stays open, from its leader's payment on
 * @param closing whether it may outlast the campaign (R26)
 * @param single whether the goods can also be bought alone, at the ordinary price
 * @param strangers whether open teams are shown to who has no link 凑团
 * @param fills whether the merchant completes teams that are not full 虚拟成团
 * @param fillsFrom from so many paid members on
 */
public record GroupBuyTerms(
        @Min(2) @Max(100) int size,
        @Min(1) @Max(720) int hours,
        @NotNull TeamClosing closing,
        @Nullable @Valid LeaderPerk perk,
        boolean single,
        boolean strangers,
        boolean fills,
        @Min(1) @Max(99) int fillsFrom,
        @NotEmpty @Size(max = 200) List<@NotNull @Valid GroupBuySku> skus) {

    public GroupBuyTerms {
        skus = skus == null ? List.of() : List.copyOf(skus);
    }

    /** When teams close at the latest. */
    public enum TeamClosing {
        /** So many hours after they were opened, past the campaign's end too. */
        TEAM_HOURS,
        /** With the campaign, where that is earlier. */
        CAMPAIGN_END
    }

    /**
     * @param price of one unit for members
     * @param stock units this campaign may sell of it; null without a bound of its own
     */
    public record GroupBuySku(
            @NotNull SkuId skuId,
            @NotNull @Min(1) @Max(Money.MOST_FEN) Money price,
            @Nullable @Min(1) @Max(1_000_000) Integer stock) {}

    Optional<GroupBuySku> sku(long id) {
        return skus.stream().filter(sku -> sku.skuId().value() == id).findFirst();
    }

    /** What so many units cost a member, or the leader. */
    static Money line(Money price, int quantity, Optional<LeaderPerk> perk) {
        var line = price.times(quantity);
        return perk.map(p -> p.of(line)).orElse(line);
    }

    Optional<LeaderPerk> leaderPerk() {
        return Optional.ofNullable(perk);
    }

    /** The latest instant at which a team may close, whatever its hours; empty without such a bound. */
    Optional<Instant> bound(Instant campaignEnds) {
        return closing == TeamClosing.CAMPAIGN_END ? Optional.of(campaignEnds) : Optional.empty();
    }

    Duration open() {
        return Duration.ofHours(hours);
    }

    /** Whether the merchant may complete a team with so many paid members. */
    boolean fills(int paid) {
        return fills && paid >= fillsFrom;
    }
}
