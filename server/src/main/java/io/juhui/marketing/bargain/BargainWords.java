package io.juhui.marketing.bargain;

import io.juhui.kernel.Money;
import io.juhui.kernel.Words;
import io.juhui.marketing.bargain.BargainTerms.BargainSku;
import java.util.Comparator;

/** How a bargain is said. */
final class BargainWords {

    static final Words TOOL = new Words("砍价", "Bargain");
    static final Words PRICE = new Words("砍价优惠", "Bargain");
    static final Words PAUSED = new Words("活动暂停中，暂时不能帮砍", "It is paused; nobody can help for now");

    /** Some members come earlier than their friends. */
    static final Words NOT_YET = new Words("活动还未开始，开始后才能帮砍", "It has not begun; friends can help from then on");

    private BargainWords() {}

    /** 8 人帮砍，最低 ¥9.90. */
    static Words of(BargainTerms rule) {
        var lowest = rule.skus().stream()
                .map(BargainSku::floor)
                .min(Comparator.naturalOrder())
                .orElse(Money.ZERO);
        return floor(rule.helpers(), lowest);
    }

    static Words floor(int helpers, Money floor) {
        return new Words(helpers + " 人帮砍，最低 " + floor.brief(), helpers + " helpers take it down to " + floor.brief());
    }

    /** What the choice means on the confirm page. */
    static Words chosen(Launch launch) {
        var off = launch.start().minus(launch.price());
        return new Words(
                "按砍到的 " + launch.price() + " 购买，已砍 " + off, "Bought at " + launch.price() + ", " + off + " off by now");
    }

    static Words askFor(int missing, Money floor, String name) {
        return missing == 0
                ? new Words("已砍到底价 " + floor.brief() + "：" + name, "At its floor of " + floor.brief() + ": " + name)
                : new Words(
                        "还差 " + missing + " 人砍到 " + floor.brief() + "，帮我砍一刀：" + name,
                        missing + " more take it to " + floor.brief() + ": " + name);
    }
}
