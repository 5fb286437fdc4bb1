package io.juhui.marketing.groupbuy;

import io.juhui.kernel.Money;
import io.juhui.kernel.Rate;
import io.juhui.kernel.Words;
import io.juhui.marketing.groupbuy.LeaderPerk.PerkKind;
import java.util.Comparator;

/** How a group buy is said. */
final class GroupBuyWords {

    static final Words TOOL = new Words("拼团", "Group buy");
    static final Words WAITS = new Words("待成团", "Waiting for the team");
    static final Words FILLED = new Words("商家补位成团", "Completed by the shop");

    private GroupBuyWords() {}

    /** 3 人拼团，¥19.9 起，团长减 ¥5. */
    static Words of(GroupBuyTerms rule) {
        var lowest = rule.skus().stream()
                .map(GroupBuyTerms.GroupBuySku::price)
                .min(Comparator.naturalOrder())
                .orElse(Money.ZERO);
        var base = new Words(rule.size() + " 人拼团，" + lowest + " 起", "Teams of " + rule.size() + ", from " + lowest);
        return rule.leaderPerk()
                .map(GroupBuyWords::of)
                .map(perk -> new Words(base.zh() + "，" + perk.zh(), base.en() + ", " + perk.en()))
                .orElse(base);
    }

    static Words of(LeaderPerk perk) {
        if (perk.kind() == PerkKind.MINUS) {
            return new Words("团长减 " + Money.fen(perk.value()), Money.fen(perk.value()) + " off for the leader");
        }
        var rate = new Rate(Math.toIntExact(perk.value()));
        return new Words("团长打 " + rate.fold() + " 折", rate.percentOff() + "% off for the leader");
    }

    /** On the line of an order. */
    static Words price(int size) {
        return new Words(size + " 人拼团价", "Price for teams of " + size);
    }

    static Words leaderPrice(int size, LeaderPerk perk) {
        var words = of(perk);
        return new Words(price(size).zh() + "（" + words.zh() + "）", price(size).en() + " (" + words.en() + ")");
    }

    static Words opens(int size, int hours) {
        return new Words(
                "付款后 " + hours + " 小时内满 " + size + " 人成团",
                "It forms once " + size + " have paid, within " + hours + " h of your payment");
    }

    static Words joins(int missing) {
        return missing == 1
                ? new Words("付款后这个团就满员成团", "Your payment completes the team")
                : new Words("参团，付款后还差 " + (missing - 1) + " 人", "You join; " + (missing - 1) + " more after you");
    }
}
