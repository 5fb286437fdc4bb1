package io.juhui.marketing.lottery;

import io.juhui.frame.reward.Reward;
import io.juhui.goods.catalog.SkuId;
import io.juhui.kernel.Money;
import io.juhui.platform.media.MediaId;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import org.jspecify.annotations.Nullable;

/**
 * One field of the wheel or the grid.
 *
 * @param item id of a coupon's template or of a SKU; empty for what needs none
 * @param amount points, fen on a gift card or of balance, how many coupons; 1 for goods and for nothing
 * @param worth as it is told to members; what the law bounds
 * @param stock how many there are in all, null without a bound
 * @param odds of a million draws, so many land here
 * @param picture null for the goods' own, or for a drawn one
 * @param fallback what is given where the field that was drawn has no more
 */
public record Prize(
        @NotBlank @Size(max = 30) String name,
        @NotNull Prize.PrizeKind kind,
        @NotNull @Pattern(regexp = "[0-9]{0,19}") String item,
        @Min(1) @Max(1_000_000) long amount,
        @NotNull @Min(0) @Max(Money.MOST_FEN) Money worth,
        @Nullable @Min(1) @Max(1_000_000) Integer stock,
        @Min(0) @Max(Prize.WHOLE) int odds,
        @Nullable MediaId picture,
        boolean fallback) {

    /** The odds of all fields together. */
    public static final int WHOLE = 1_000_000;

    /** What the law admits as the highest prize of a draw: ¥50 000. */
    static final Money DEAREST = Money.fen(5_000_000);

    /** What can be won. */
    public enum PrizeKind {
        POINTS("points"),
        BALANCE("balance"),
        COUPON("coupon"),
        GIFTCARD("giftcard"),
        GOODS(""),
        NOTHING("");

        private final String reward;

        PrizeKind(String reward) {
            this.reward = reward;
        }
    }

    boolean isGoods() {
        return kind == PrizeKind.GOODS;
    }

    /** Given by itself, neither ordered nor nothing. */
    boolean isReward() {
        return !kind.reward.isEmpty();
    }

    /** What counts as having won: consolation does not. */
    boolean isWin() {
        return kind != PrizeKind.NOTHING && !fallback;
    }

    Reward reward() {
        return new Reward(kind.reward, item, amount);
    }

    SkuId sku() {
        return new SkuId(Long.parseLong(item));
    }
}
