package io.juhui.frame.reward.spi;

import io.juhui.frame.reward.Reward;
import io.juhui.kernel.Actor.BuyerId;
import io.juhui.kernel.Words;
import java.util.Collection;
import java.util.OptionalLong;
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

    /**
     * Takes back what this grant gave, in the caller's transaction, as far as it is still there, and tells the buyer where that is worth a
     * word. Asked once for each grant that was given and whose cause was undone, and again after an empty answer.
     *
     * @return how much of it went back, in the kind's own unit; empty while somebody is just using it, so that nothing can be said yet
     */
    OptionalLong takeBack(BuyerId buyer, Reward reward, long grant, Words why);

    /** Those of {@code grants} of which this room has no trace; asked by the audit of what was given. */
    Set<Long> missing(Collection<Long> grants);
}
