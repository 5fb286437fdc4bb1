package io.juhui.trade.freight;

import io.juhui.kernel.Problem;
import io.juhui.kernel.Words;

/** Refusals about carriage. */
public enum FreightProblem implements Problem.Code {
    NO_DELIVERY("freight/no-delivery", 422, "有商品暂时送不到这个地区", "Some goods cannot be delivered there"),
    NO_SUCH_TEMPLATE("freight/no-such-template", 404, "没有这个运费模板", "No such freight template"),
    TEMPLATE_INVALID("freight/template-invalid", 422, "运费模板需要一条全国默认规则", "A template needs one rule for everywhere"),
    DEFAULT_STAYS("freight/default-stays", 409, "默认模板不能删除", "The default template cannot be deleted"),
    IN_USE("freight/in-use", 409, "还有商品在用这个运费模板", "Products are still carried by this template"),
    NO_SUCH_REGION("freight/no-such-region", 422, "没有这个地区", "There is no such region"),
    AMOUNT_OUT_OF_BOUNDS(
            "freight/amount-out-of-bounds", 422, "金额需在 0 到 ¥9,999,999.99 之间", "An amount is from 0 to ¥9,999,999.99");

    private final Problem.Kind kind;

    FreightProblem(String slug, int status, String zh, String en) {
        this.kind = new Problem.Kind(slug, status, new Words(zh, en));
    }

    @Override
    public Problem.Kind kind() {
        return kind;
    }
}
