package io.juhui.trade.pricing;

import io.juhui.kernel.Problem;
import io.juhui.kernel.Words;

/** Refusals about prices. */
public enum PricingProblem implements Problem.Code {
    PRICE_CHANGED("pricing/price-changed", 409, "价格有变化，请确认新的价格", "The price has changed, please look again"),
    TOO_MANY_LINES("pricing/too-many-lines", 422, "一次最多购买 50 种商品", "At most 50 different items at once"),
    UNKNOWN_PICK("pricing/unknown-pick", 422, "没有这种优惠方式", "There is no such way to buy"),
    PICKED_TWICE("pricing/picked-twice", 422, "同一项优惠选了两次", "The same thing is picked twice"),
    QUANTITY("pricing/quantity", 422, "数量不正确", "The quantity is not valid");

    private final Problem.Kind kind;

    PricingProblem(String slug, int status, String zh, String en) {
        this.kind = new Problem.Kind(slug, status, new Words(zh, en));
    }

    @Override
    public Problem.Kind kind() {
        return kind;
    }
}
