package io.juhui.money.payment;

import io.juhui.kernel.Problem;
import io.juhui.kernel.Words;

/** Refusals of payment. */
public enum PaymentProblem implements Problem.Code {
    ALREADY_PAID("payment/already-paid", 409, "订单已支付", "The order is already paid"),
    EXPIRED("payment/expired", 409, "支付时间已过", "The time to pay is over"),
    NOT_AWAITED(
            "payment/not-awaited",
            409,
            "订单已取消或金额已变，请刷新后再付",
            "The order was cancelled or its amount has changed; reload before paying"),
    STARTED_ELSEWHERE(
            "payment/started-elsewhere",
            409,
            "另一个页面正用别的方式支付这笔订单，请稍后再试",
            "This order is being paid another way on another page, please try again in a moment"),
    OPEN_ID_NEEDED("payment/open-id-needed", 422, "请在微信中打开后支付", "Please open this page in WeChat to pay"),
    NOT_PAID("payment/not-paid", 409, "没有可退的支付", "There is no payment to refund"),
    REFUND_TOO_LARGE("payment/refund-too-large", 409, "退款超过已支付的金额", "The refund exceeds what was paid"),
    REFUND_TOO_MANY(
            "payment/refund-too-many",
            409,
            "同一笔支付最多退款 50 次，请线下处理",
            "A payment can be refunded 50 times at most; settle this one offline"),
    REFUND_TOO_LATE(
            "payment/refund-too-late",
            409,
            "支付已超过一年，无法原路退回，请线下处理",
            "Payments older than a year cannot be refunded to their source; settle this one offline"),
    REFUND_CHANGED("payment/refund-changed", 409, "同一笔退款的金额前后不一致", "The same refund was asked for with another amount"),
    REFUND_NOT_FAILED("payment/refund-not-failed", 409, "只有失败的退款可以重试", "Only a failed refund can be tried again"),
    UNKNOWN("payment/unknown", 404, "没有这笔支付", "No such payment");

    private final Problem.Kind kind;

    PaymentProblem(String slug, int status, String zh, String en) {
        this.kind = new Problem.Kind(slug, status, new Words(zh, en));
    }

    @Override
    public Problem.Kind kind() {
        return kind;
    }
}
