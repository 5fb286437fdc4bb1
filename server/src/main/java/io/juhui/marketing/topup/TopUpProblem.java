package io.juhui.marketing.topup;

import io.juhui.kernel.Problem;
import io.juhui.kernel.Words;

/** Refusals about top-ups and their campaigns. */
public enum TopUpProblem implements Problem.Code {
    TIERS("topup/tiers", 422, "充值档位不合理", "The tiers make no sense"),
    TERMS("topup/terms", 422, "充值活动没有这一项", "A top-up campaign has no such term"),
    NO_SUCH("topup/no-such", 404, "没有这个充值活动", "No such top-up campaign"),
    NO_TOP_UP("topup/no-top-up", 404, "没有这笔充值", "No such top-up"),
    AMOUNT("topup/amount", 422, "充值金额超出范围", "The amount is out of bounds"),
    CHANGED("topup/changed", 409, "活动有变化，请重新选择", "The offer has changed; choose again"),
    REFUND_TOO_LARGE("topup/refund-too-large", 409, "超过可退的本金", "More than the principal that can go back"),
    REFUND_NOTHING(
            "topup/refund-nothing",
            409,
            "赠金已用掉，扣除后没有可退的钱",
            "The gift money has been spent, and nothing is left to give back");

    private final Problem.Kind kind;

    TopUpProblem(String slug, int status, String zh, String en) {
        this.kind = new Problem.Kind(slug, status, new Words(zh, en));
    }

    @Override
    public Problem.Kind kind() {
        return kind;
    }
}
