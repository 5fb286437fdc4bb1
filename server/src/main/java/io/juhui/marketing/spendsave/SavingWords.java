package io.juhui.marketing.spendsave;

import io.juhui.kernel.Money;
import io.juhui.kernel.Rate;
import io.juhui.kernel.Words;
import io.juhui.marketing.spendsave.Saving.Next;
import java.util.stream.Collectors;

/** How a rule is said: 满100减20，满200减50. */
final class SavingWords {

    private SavingWords() {}

    static Words of(Saving saving) {
        var tiers = saving.ascending().stream().map(tier -> of(saving, tier)).toList();
        return new Words(
                tiers.stream().map(Words::zh).collect(Collectors.joining("，")),
                tiers.stream().map(Words::en).collect(Collectors.joining(", ")));
    }

    static Words of(Saving saving, SavingTier tier) {
        var pieces = saving.by() == SavingBy.PIECES;
        var from = pieces ? tier.threshold() + "件" : Money.fen(tier.threshold()).bare();
        var off = off(saving, tier);
        return new Words(
                (saving.repeat() ? "每满" : "满") + from + off.zh(),
                off.en()
                        + (saving.repeat() ? " every " : " from ")
                        + (pieces
                                ? tier.threshold() + " pieces"
                                : Money.fen(tier.threshold()).brief()));
    }

    /** 再买 ¥20 减 ¥10. */
    static Words of(Saving saving, Next next) {
        var pieces = saving.by() == SavingBy.PIECES;
        var more = pieces ? next.missing() + " 件" : Money.fen(next.missing()).brief() + " ";
        var moreEn =
                pieces ? next.missing() + " more" : Money.fen(next.missing()).brief() + " more";
        return saving.kind() == SavingKind.RATE
                ? new Words(
                        "再买 " + more + "享 " + rate(next.tier().value()).fold() + " 折",
                        moreEn + " for " + rate(next.tier().value()).percentOff() + "% off")
                : new Words(
                        "再买 " + more + "减 " + next.then().brief(),
                        moreEn + " takes off " + next.then().brief());
    }

    private static Words off(Saving saving, SavingTier tier) {
        return saving.kind() == SavingKind.RATE
                ? new Words(
                        "打" + rate(tier.value()).fold() + "折",
                        rate(tier.value()).percentOff() + "% off")
                : new Words(
                        "减" + Money.fen(tier.value()).bare(),
                        Money.fen(tier.value()).brief() + " off");
    }

    private static Rate rate(long basisPoints) {
        return new Rate(Math.toIntExact(basisPoints));
    }
}
