package io.juhui.marketing.lottery;

import io.juhui.kernel.Money;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;

/**
 * Where chances come from; 0 of a source is none of it.
 *
 * @param freePerDay they do not add up: what is not drawn today is gone
 * @param friendBy what a friend has to do who comes by what the buyer passed on
 * @param friendsPerDay chances of a day for friends, one each
 * @param orderFrom what an order has to come to
 * @param ordersPerDay chances of a day for paid orders, one each
 * @param points that one more draw costs
 * @param pointsPerDay draws of a day for points
 */
public record ChanceTerms(
        @Min(0) @Max(20) int freePerDay,
        @NotNull ChanceTerms.FriendBy friendBy,
        @Min(0) @Max(20) int friendsPerDay,
        @NotNull @Min(1) @Max(Money.MOST_FEN) Money orderFrom,
        @Min(0) @Max(20) int ordersPerDay,
        @Min(1) @Max(ChanceTerms.MOST_POINTS) long points,
        @Min(0) @Max(20) int pointsPerDay) {

    static final long MOST_POINTS = 100_000;

    /** When a friend counts. Passing on itself never does. */
    public enum FriendBy {
        OPENED,
        REGISTERED
    }

    boolean none() {
        return freePerDay + friendsPerDay + ordersPerDay + pointsPerDay == 0;
    }
}
