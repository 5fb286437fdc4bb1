package io.juhui.trade.pricing;

import io.juhui.kernel.Money;
import io.juhui.kernel.Words;
import java.util.Set;

/**
 * An offer that does not act on this basket, and why: "再买 ¥20 减 ¥10". The cart, the confirm page and whoever picks a coupon
 * show the same reasons.
 *
 * @param rule stable name of the rule
 * @param source id of the campaign, coupon or template
 * @param words what the buyer reads
 * @param more what is still to be spent, in fen; zero unless that is what is missing
 * @param pieces how many more units, or how much of a choice; zero unless that is what is missing, or chosen by
 * @param lines the lines it speaks of
 */
public record Nearly(
        Lane lane, String rule, long source, Why why, Words words, Money more, int pieces, Set<Integer> lines) {

    public enum Why {
        /** A little more, and it acts. */
        MORE,
        /** It acts if the buyer picks it, and goes on being said when it is picked. */
        CHOICE,
        /** Another offer of the same lane saves more. */
        BEATEN,
        /** An earlier offer admits nothing of this lane on these goods. */
        CLOSED,
        /** Its time, its channel or who it is for do not fit. */
        NOT_FOR_THIS
    }

    public Nearly {
        lines = Set.copyOf(lines);
        more.requirePrice();
    }
}
