package io.juhui.marketing.pointsmall;

import io.juhui.kernel.Problem;
import io.juhui.kernel.Words;

/** Refusals of the points mall. */
public enum MallProblem implements Problem.Code {
    TERMS("pointsmall/terms", 422, "兑换规则不合理", "The terms of the exchange make no sense"),
    NO_SUCH("pointsmall/no-such", 404, "没有这个兑换商品", "There is no such thing to exchange"),
    SHUT("pointsmall/not-open", 409, "现在不能兑换", "It cannot be exchanged now"),
    SOLD_OUT("pointsmall/sold-out", 409, "已兑完", "All of them are gone"),
    LIMIT_REACHED("pointsmall/limit-reached", 409, "已到每人限兑数量", "You have as many as each person may have"),
    TOO_FEW_POINTS("pointsmall/too-few-points", 409, "积分不足", "You have too few points"),
    CHANGED("pointsmall/changed", 409, "所需积分有变化，请重新确认", "It costs other points now, please look again"),
    GOODS("pointsmall/goods", 409, "实物请下单兑换", "Goods are ordered"),
    TAKEN("pointsmall/taken", 422, "库存不能少于已兑的", "There cannot be fewer than have been exchanged");

    private final Problem.Kind kind;

    MallProblem(String slug, int status, String zh, String en) {
        this.kind = new Problem.Kind(slug, status, new Words(zh, en));
    }

    @Override
    public Problem.Kind kind() {
        return kind;
    }
}
