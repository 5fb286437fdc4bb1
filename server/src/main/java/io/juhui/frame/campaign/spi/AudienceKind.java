package io.juhui.frame.campaign.spi;

import io.juhui.frame.campaign.AudienceId;
import io.juhui.kernel.Actor.BuyerId;
import io.juhui.kernel.Words;
import io.juhui.trade.pricing.Situation;
import java.util.List;
import java.util.Set;

/**
 * Socket: one way of saying who a campaign is for: levels, tags, segments. Who belongs is answered from the facts of the situation, so a
 * room that has an audience also brings a {@link io.juhui.trade.pricing.spi.FactSource}.
 */
public interface AudienceKind {

    /** Stable: {@code level}, {@code tag}, {@code segment}; stored with campaigns. */
    String kind();

    /** As the console names it: 会员等级. */
    Words words();

    /** Those of {@code ids} that name nothing. */
    Set<AudienceId> unknown(Set<AudienceId> ids);

    /** Pure. Somebody who is not logged in belongs to nothing. */
    boolean includes(Situation situation, Set<AudienceId> ids);

    /** Whether nobody belongs to two of its ids at once, so that campaigns for different ones never meet in an order. */
    default boolean isSingle() {
        return false;
    }

    /** For the console's picker, at most a few hundred. */
    List<Choice> choices();

    /** Who belongs now, in the order of their ids from behind {@code after}: for what is given to all of them. Nobody by default. */
    default List<BuyerId> members(Set<AudienceId> ids, long after, int most) {
        return List.of();
    }

    /** What buyers outside read. Names of tags and segments are the merchant's business; of levels they may be told. */
    default Words only(Set<AudienceId> ids) {
        return new Words("仅限部分会员", "For some members only");
    }

    /** Whether pages tell everybody of what is for such members, as a reason to become one; else they tell members alone. */
    default boolean isTold() {
        return false;
    }

    /** @param members how many belong now */
    record Choice(AudienceId id, Words name, long members) {}
}
