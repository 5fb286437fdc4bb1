package io.juhui.trade.cart;

import io.juhui.kernel.Problem;
import io.juhui.kernel.Words;

/** Refusals about the cart. */
public enum CartProblem implements Problem.Code {
    FULL("cart/full", 409, "购物车已满，最多 100 种商品", "The cart is full: at most 100 different items"),
    NOT_ENOUGH("cart/not-enough-stock", 409, "库存不足，不能加这么多", "Not enough in stock for that many"),
    NO_SUCH_LINE("cart/no-such-line", 404, "购物车里没有这件商品", "The cart has no such item");

    private final Problem.Kind kind;

    CartProblem(String slug, int status, String zh, String en) {
        this.kind = new Problem.Kind(slug, status, new Words(zh, en));
    }

    @Override
    public Problem.Kind kind() {
        return kind;
    }
}
