package io.juhui.marketing.pointsmall;

import io.juhui.frame.reward.Reward;
import io.juhui.goods.catalog.SkuId;
import io.juhui.kernel.Money;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;

/**
 * The rule of a campaign: what is had for how much.
 *
 * @param item id of a coupon's template or of a SKU; empty for a gift card
 * @param amount fen on a gift card, how many coupons; 1 for goods
 * @param points for one
 * @param cash for one, beside the points; goods only
 * @param stock how many there are in all
 */
public record MallItem(
        @NotNull MallItem.MallKind kind,
        @NotNull @Pattern(regexp = "[0-9]{0,19}") String item,
        @Min(1) @Max(100_000) long amount,
        @Min(1) @Max(MallItem.MOST_POINTS) long points,
        @NotNull @Min(0) @Max(Money.MOST_FEN) Money cash,
        @Min(1) @Max(1_000_000) int stock,
        @Min(1) @Max(999) int perPerson) {

    static final long MOST_POINTS = 10_000_000;

    /** What can be had for points. */
    public enum MallKind {
        COUPON("coupon"),
        GIFTCARD("giftcard"),
        GOODS("");

        private final String reward;

        MallKind(String reward) {
            this.reward = reward;
        }
    }

    boolean isGoods() {
        return kind == MallKind.GOODS;
    }

    /** What who exchanges is given; goods are ordered instead. */
    Reward reward() {
        return new Reward(kind.reward, item, amount);
    }

    SkuId sku() {
        return new SkuId(Long.parseLong(item));
    }
}
