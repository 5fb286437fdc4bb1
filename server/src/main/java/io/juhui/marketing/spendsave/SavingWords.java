package io.juhui.marketing.spendsave;

import io.juhui.kernel.Money;
import io.juhui.kernel.Words;
import io.juhui.marketing.spendsave.Saving.Next;
import java.util.stream.Collectors;

/** How a rule is said: 满100减20，满200减50. */
final class SavingWords {

    private static final long WHOLE = 10_000;

    private SavingWords() {}

    static Words of(Saving saving) {
        var tiers = saving.ascending().stream().map(tier -> of(saving, tier)).toList();
        return new Words(
                tiers.stream().map(Words::zh).collect(Collectors.joining("，")),
                tiers.stream().map(Words::en).collect(Collectors.joining(", ")));
    }

    static Words of(Saving saving, SavingTier tier) {
        var pieces = saving.by() == SavingBy.PIECES;
        var from = pieces ? tier.threshold() + "件" : bare(tier.threshold());
        var off = off(saving, tier);
        return new Words(
                (saving.repeat() ? "每满" : "满") + from + off.zh(),
                off.en()
                        + (saving.repeat() ? " every " : " from ")
                        + (pieces ? tier.threshold() + " pieces" : yuan(Money.fen(tier.threshold()))));
    }

    /** 再买 ¥20 减 ¥10. */
    static Words of(Saving saving, Next next) {
        var pieces = saving.by() == SavingBy.PIECES;
        var more = pieces ? next.missing() + " 件" : yuan(Money.fen(next.missing())) + " ";
        var moreEn = pieces ? next.missing() + " more" : yuan(Money.fen(next.missing())) + " more";
        return saving.kind() == SavingKind.RATE
                ? new Words(
                        "再买 " + more + "享 " + fold(next.tier().value()) + " 折",
                        moreEn + " for " + percent(next.tier().value()) + "% off")
                : new Words("再买 " + more + "减 " + yuan(next.then()), moreEn + " takes off " + yuan(next.then()));
    }

    private static Words off(Saving saving, SavingTier tier) {
        return saving.kind() == SavingKind.RATE
                ? new Words("打" + fold(tier.value()) + "折", percent(tier.value()) + "% off")
                : new Words("减" + bare(tier.value()), yuan(Money.fen(tier.value())) + " off");
    }

    /** 9000 is 9, 8850 is 8.85. */
    private static String fold(long basisPoints) {
        return plain(basisPoints, 1_000);
    }

    private static String percent(long basisPoints) {
        return plain(WHOLE - basisPoints, 100);
    }

    private static String bare(long fen) {
        return plain(fen, 100);
    }

    static String yuan(Money money) {
        return money.fen() % 100 == 0 ? "¥" + money.fen() / 100 : money.toString();
    }

    private static String plain(long value, long unit) {
        return java.math.BigDecimal.valueOf(value)
                .divide(java.math.BigDecimal.valueOf(unit))
                .stripTrailingZeros()
                .toPlainString();
    }
}
