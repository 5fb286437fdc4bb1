package io.juhui.trade.pricing;

import io.juhui.kernel.Problem;

/** Refusals about prices. */
public enum PricingProblem implements Problem.Code {
    PRICE_CHANGED("pricing/price-changed", 409, "价格有变化，请确认新的价格", "The price has changed, please look again"),
    TOO_MANY_LINES("pricing/too-many-lines", 422, "一次最多购买 50 种商品", "At most 50 different items at once"),
    UNKNOWN_PICK("pricing/unknown-pick", 422, "没有这种优惠方式", "There is no such way to buy"),
    PICKED_TWICE("pricing/picked-twice", 422, "同一项优惠选了两次", "The same thing is picked twice"),
    QUANTITY("pricing/quantity", 422, "数量不正确", "The quantity is not valid");

    private final String slug;
    private final int status;
    private final String zh;
    private final String en;

    PricingProblem(String slug, int status, String zh, String en) {
        this.slug = slug;
        this.status = status;
        this.zh = zh;
        this.en = en;
    }

    @Override
    public String slug() {
        return slug;
    }

    @Override
    public int status() {
        return status;
    }

    @Override
    public String zh() {
        return zh;
    }

    @Override
    public String en() {
        return en;
    }
}
