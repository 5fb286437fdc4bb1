package io.juhui.marketing.pointsmall;

import io.juhui.kernel.Money;
import io.juhui.kernel.Words;

/** How prices in points are said. */
final class MallWords {

    static final Words TITLE = new Words("积分兑换", "For points");

    private MallWords() {}

    /** 500 积分 + ¥9.90. */
    static Words price(MallItem item) {
        return item.cash().isZero() ? points(item.points()) : both(item.points(), item.cash());
    }

    static Words points(long points) {
        return new Words(points + " 积分", points + " points");
    }

    private static Words both(long points, Money cash) {
        return new Words(points + " 积分 + " + cash, points + " points + " + cash);
    }

    static Words tooFew(long needed, long have) {
        return new Words("需要 " + needed + " 积分，你有 " + have, "It takes " + needed + " points, you have " + have);
    }
}
