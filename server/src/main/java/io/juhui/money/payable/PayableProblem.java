package io.juhui.money.payable;

import io.juhui.kernel.Problem;
import io.juhui.kernel.Words;

/** Refusals about what is to be paid. */
public enum PayableProblem implements Problem.Code {
    NO_SUCH("payable/no-such", 404, "没有这笔待付款", "There is no such payment"),
    OVER("payable/over", 409, "支付时间已过，请重新下单", "The time to pay is over; please start again"),
    ANOTHER("payable/another-waits", 409, "上一笔还在支付中，请稍后再试", "The one before is still being paid; try again shortly");

    private final Problem.Kind kind;

    PayableProblem(String slug, int status, String zh, String en) {
        this.kind = new Problem.Kind(slug, status, new Words(zh, en));
    }

    @Override
    public Problem.Kind kind() {
        return kind;
    }
}
