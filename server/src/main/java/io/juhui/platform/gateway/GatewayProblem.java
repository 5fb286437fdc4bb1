package io.juhui.platform.gateway;

import io.juhui.kernel.Problem;
import io.juhui.kernel.Words;

/** Refusals and trouble of the outside worlds. */
public enum GatewayProblem implements Problem.Code {
    PAYMENT_OFF("gateway/payment-off", 503, "本店尚未开通在线支付", "Online payment is not set up in this shop"),
    UNAVAILABLE(
            "gateway/unavailable",
            503,
            "支付通道暂时没有回应，请稍后再试",
            "The payment service does not answer right now, please try again"),
    REFUSED("gateway/refused", 502, "支付通道拒绝了这次请求", "The payment service refused this request"),
    PAID_ALREADY("gateway/paid-already", 409, "这笔支付已经完成", "This payment is already complete"),
    CLOSED_ALREADY("gateway/closed-already", 409, "这笔支付已经关闭", "This payment is already closed"),
    FORGED("gateway/notice-forged", 401, "通知签名不对", "The notice is not signed as agreed"),
    OTHER_MERCHANT("gateway/notice-other-merchant", 400, "通知不属于本商户", "The notice is for another merchant");

    private final Problem.Kind kind;

    GatewayProblem(String slug, int status, String zh, String en) {
        this.kind = new Problem.Kind(slug, status, new Words(zh, en));
    }

    @Override
    public Problem.Kind kind() {
        return kind;
    }
}
