package io.juhui.trade.pricing;

import io.juhui.kernel.Actor.BuyerId;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/**
 * All that a rule may look at beside the goods.
 *
 * @param buyer empty for somebody who is not logged in
 * @param at the instant the price is asked for; never "now" of a rule's own
 */
public record Situation(Optional<BuyerId> buyer, Instant at, Channel channel, List<Pick> picks, Facts facts) {

    public Situation {
        picks = List.copyOf(picks);
    }

    /** Somebody looking, with nothing picked. */
    public static Situation of(Optional<BuyerId> buyer, Instant at) {
        return new Situation(buyer, at, Channel.H5, List.of(), Facts.NONE);
    }

    public List<Pick> picks(String kind) {
        return picks.stream().filter(pick -> pick.kind().equals(kind)).toList();
    }
}
