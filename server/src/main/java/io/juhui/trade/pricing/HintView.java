package io.juhui.trade.pricing;

import io.juhui.kernel.Language;
import io.juhui.kernel.Money;
import java.util.List;

/**
 * Why something does not act on this basket, as pages show it: "再买 ¥20 减 ¥10".
 *
 * @param rule stable name of the rule, which a page may know its words and way for
 * @param more what is still to be spent, 0 unless that is what is missing
 * @param pieces how many more units, or how much of a choice; 0 unless that is what is missing, or chosen by
 */
public record HintView(Lane lane, String rule, String source, Nearly.Why why, String text, Money more, int pieces) {

    /** What helps a buyer, at most so many. */
    private static final int MOST = 20;

    public static List<HintView> of(Quote quote, Language language) {
        return quote.nearly().stream()
                .limit(MOST)
                .map(n -> new HintView(
                        n.lane(),
                        n.rule(),
                        Long.toString(n.source()),
                        n.why(),
                        n.words().in(language),
                        n.more(),
                        n.pieces()))
                .toList();
    }
}
