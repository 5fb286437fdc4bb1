package io.juhui.frame.reward.spi;

import io.juhui.frame.reward.Reward;
import io.juhui.kernel.Actor.BuyerId;
import io.juhui.kernel.Words;
import java.util.Collection;
import java.util.Set;

/** Socket: a room that can give rewards of one kind. */
public interface RewardKind {

    /** Stable: {@code coupon}, {@code points}, {@code balance}, {@code growth}, {@code chance}. */
    String kind();

    /** As the console names it: 积分. */
    Words words();

    /** Refuses with a Problem what it could never give: an unknown coupon, an amount out of bounds. */
    void check(Reward reward);

    /** What the buyer reads: 100 积分. */
    Words said(Reward reward);

    /**
     * Gives it in the caller's transaction, or refuses with a {@link io.juhui.kernel.Problem} and leaves no trace. Asked once for each
     * {@code grant}; that number is its own idempotency key.
     */
    void give(BuyerId buyer, Reward reward, long grant);

    /** Those of {@code grants} of which this room has no trace; asked by the audit of what was given. */
    Set<Long> missing(Collection<Long> grants);
}
