package io.juhui.trade.cart;

import io.juhui.kernel.Problem;

/** Refusals about the cart. */
public enum CartProblem implements Problem.Code {
    FULL("cart/full", 409, "购物车已满，最多 100 种商品", "The cart is full: at most 100 different items"),
    NOT_ENOUGH("cart/not-enough-stock", 409, "库存不足，不能加这么多", "Not enough in stock for that many"),
    NO_SUCH_LINE("cart/no-such-line", 404, "购物车里没有这件商品", "The cart has no such item");

    private final String slug;
    private final int status;
    private final String zh;
    private final String en;

    CartProblem(String slug, int status, String zh, String en) {
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
