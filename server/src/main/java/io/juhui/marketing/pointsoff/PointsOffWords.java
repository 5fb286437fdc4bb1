package io.juhui.marketing.pointsoff;

import io.juhui.kernel.Words;
import io.juhui.marketing.pointsoff.PointsRate.Use;

/** How points off are said: 100 积分抵 1 元，每单最多抵 ¥20. */
final class PointsOffWords {

    private PointsOffWords() {}

    static Words of(PointsRate rate) {
        var zh = new StringBuilder(rate.perYuan() + " 积分抵 ¥1");
        var en = new StringBuilder(rate.perYuan() + " points for ¥1");
        if (rate.most() != null) {
            zh.append("，每单最多抵 ").append(rate.most().brief());
            en.append(", at most ").append(rate.most().brief()).append(" an order");
        }
        if (rate.minimum() > 0) {
            zh.append("，满 ").append(rate.minimum()).append(" 积分可用");
            en.append(", from ").append(rate.minimum()).append(" points");
        }
        return new Words(zh.toString(), en.toString());
    }

    static Words used(Use use) {
        return new Words("积分抵扣（" + use.points() + " 积分）", "Points off (" + use.points() + " points)");
    }

    static Words could(Use use) {
        return new Words(
                "可用 " + use.points() + " 积分抵 " + use.saving().brief(),
                use.points() + " points take off " + use.saving().brief());
    }

    static Words tooFew(PointsRate rate, long have) {
        return new Words(
                "满 " + rate.minimum() + " 积分可抵扣，现有 " + have + " 积分",
                "Usable from " + rate.minimum() + " points; you have " + have);
    }
}
