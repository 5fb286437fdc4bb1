package io.juhui.marketing.spendsave;

import io.juhui.kernel.Problem;

/** Refuses rules that make no sense, naming what is wrong with which tier. */
final class SavingCheck {

    private static final int WHOLE = 10_000;
    private static final int MOST_PIECES = 9_999;

    private SavingCheck() {}

    static void check(Saving saving) {
        if (saving.kind() == SavingKind.RATE && (saving.repeat() || saving.repeatCap() > 0)) {
            throw refused("/rule/repeat", "折扣不能“每满”", "A rate cannot repeat");
        }
        if (saving.kind() == SavingKind.MINUS && saving.cap() != null) {
            throw refused("/rule/cap", "满减没有封顶", "An amount off has no cap");
        }
        if (!saving.repeat() && saving.repeatCap() > 0) {
            throw refused("/rule/repeatCap", "没有“每满”，不用填次数", "Without repeating there is nothing to bound");
        }
        for (int i = 0; i < saving.tiers().size(); i++) {
            check(saving, i);
        }
    }

    private static void check(Saving saving, int index) {
        var tier = saving.tiers().get(index);
        var at = "/rule/tiers/" + index;
        if (saving.by() == SavingBy.PIECES && tier.threshold() > MOST_PIECES) {
            throw refused(at + "/threshold", "最多 " + MOST_PIECES + " 件", "At most " + MOST_PIECES + " pieces");
        }
        if (saving.kind() == SavingKind.RATE && tier.value() >= WHOLE) {
            throw refused(at + "/value", "折扣要低于 10 折", "The rate must be below 100%");
        }
        if (saving.kind() == SavingKind.MINUS && saving.by() == SavingBy.AMOUNT && tier.value() > tier.threshold()) {
            throw refused(at + "/value", "减的不能比满的多", "More than the threshold cannot be taken off");
        }
        for (int other = 0; other < index; other++) {
            check(saving, saving.tiers().get(other), tier, at);
        }
    }

    /** Whichever of the two has the higher threshold must save more, or nobody is ever better off by reaching it. */
    private static void check(Saving saving, SavingTier earlier, SavingTier tier, String at) {
        if (earlier.threshold() == tier.threshold()) {
            throw refused(at + "/threshold", "有两档门槛一样", "Two tiers have the same threshold");
        }
        var low = earlier.threshold() < tier.threshold() ? earlier : tier;
        var high = low.equals(earlier) ? tier : earlier;
        if (!saves(saving, high, low)) {
            throw refused(
                    at + "/value",
                    "门槛更高的一档要优惠更多",
                    saving.repeat()
                            ? "The higher tier must save more in proportion, since tiers repeat"
                            : "The tier with the higher threshold must save more");
        }
    }

    private static boolean saves(Saving saving, SavingTier high, SavingTier low) {
        if (saving.kind() == SavingKind.RATE) {
            return high.value() < low.value();
        }
        return saving.repeat() && saving.repeatCap() == 0
                ? high.value() * low.threshold() > low.value() * high.threshold()
                : high.value() > low.value();
    }

    private static Problem refused(String pointer, String zh, String en) {
        return SpendSaveProblem.TIERS.problem().at(pointer, zh, en);
    }
}
