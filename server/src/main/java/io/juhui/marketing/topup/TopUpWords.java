package io.juhui.marketing.topup;

import io.juhui.kernel.Money;
import io.juhui.kernel.Words;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;

/** How top-ups and tiers are said: 充100送10，充500送100. */
final class TopUpWords {

    private TopUpWords() {}

    static Words of(TopUpRule rule) {
        var tiers = rule.ascending().stream().map(TopUpWords::of).toList();
        return new Words(
                tiers.stream().map(Words::zh).collect(Collectors.joining("，")),
                tiers.stream().map(Words::en).collect(Collectors.joining(", ")));
    }

    private static Words of(TopUpTier tier) {
        var zh = new ArrayList<String>();
        var en = new ArrayList<String>();
        if (tier.gift().isPositive()) {
            zh.add(tier.gift().bare());
            en.add(tier.gift().brief());
        }
        if (tier.points() > 0) {
            zh.add(tier.points() + "积分");
            en.add(tier.points() + " points");
        }
        if (!tier.rewards().isEmpty()) {
            zh.add("好礼");
            en.add("more");
        }
        return new Words(
                "充" + tier.amount().bare() + "送" + String.join("加", zh),
                String.join(" + ", en) + " on top of " + tier.amount().brief());
    }

    static Words title(Money amount) {
        return new Words("充值 " + amount.brief(), "Top-up " + amount.brief());
    }

    /** As the owner reads it in the ledger. */
    static Words booked(TopUp topUp) {
        var bonus = topUp.bonus();
        var title = title(topUp.amount());
        List<String> parts = new ArrayList<>();
        List<String> more = new ArrayList<>();
        if (bonus.gift().isPositive()) {
            parts.add("送 " + bonus.gift().brief());
            more.add(bonus.gift().brief() + " on top");
        }
        if (bonus.points() > 0) {
            parts.add(bonus.points() + " 积分");
            more.add(bonus.points() + " points");
        }
        return parts.isEmpty()
                ? title
                : new Words(title.zh() + "，" + String.join("、", parts), title.en() + ", " + String.join(", ", more));
    }

    static Words refunded(Money cash) {
        return new Words("充值退款 " + cash.brief(), "Top-up refunded " + cash.brief());
    }
}
