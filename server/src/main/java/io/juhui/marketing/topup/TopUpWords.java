package io.juhui.marketing.topup;

import io.juhui.kernel.Money;
import io.juhui.kernel.Words;
import java.math.BigDecimal;
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
            zh.add(plain(tier.gift()));
            en.add("¥" + plain(tier.gift()));
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
                "充" + plain(tier.amount()) + "送" + String.join("加", zh),
                String.join(" + ", en) + " on top of ¥" + plain(tier.amount()));
    }

    static Words title(Money amount) {
        return new Words("充值 " + yuan(amount), "Top-up " + yuan(amount));
    }

    /** As the owner reads it in the ledger. */
    static Words booked(TopUp topUp) {
        var bonus = topUp.bonus();
        var title = title(topUp.amount());
        List<String> parts = new ArrayList<>();
        List<String> more = new ArrayList<>();
        if (bonus.gift().isPositive()) {
            parts.add("送 " + yuan(bonus.gift()));
            more.add(yuan(bonus.gift()) + " on top");
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
        return new Words("充值退款 " + yuan(cash), "Top-up refunded " + yuan(cash));
    }

    static String yuan(Money money) {
        return money.fen() % 100 == 0 ? "¥" + money.fen() / 100 : money.toString();
    }

    private static String plain(Money money) {
        return BigDecimal.valueOf(money.fen(), 2).stripTrailingZeros().toPlainString();
    }
}
