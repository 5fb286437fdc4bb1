package io.juhui.money.payment;

import io.juhui.kernel.Words;

/** What the gateway means by its codes for a refund it did not carry out, and what a merchant does about each. */
enum RefundFailure {
    ABNORMAL(
            "原支付账户收不了款（银行卡已注销或冻结）",
            "The account that paid cannot take the money (card closed or frozen)",
            "请到微信支付商户平台按「异常退款」处理，或与买家商定其他方式；处理完这里会变成已退款",
            "Settle it in the payment service's merchant console, or agree on another way with the buyer;"
                    + " this row turns to refunded once that is done"),
    CLOSED(
            "支付通道已关闭这笔退款", "The payment service has closed this refund",
            "可以重试，会换新的单号提交", "Try again; it goes out under a new number"),
    NOT_ENOUGH(
            "商户账户余额不足", "The merchant account does not hold enough",
            "请给商户账户充值，然后重试", "Top up the merchant account, then try again"),
    USER_ACCOUNT_ABNORMAL(
            "买家的支付账户已注销或异常", "The buyer's payment account is closed or out of order",
            "请联系买家，用其他方式退款", "Contact the buyer and refund another way"),
    RESOURCE_NOT_EXISTS(
            "支付通道查不到原来的支付", "The payment service does not know the payment",
            "请核对商户号后重试，仍不行请联系支付通道", "Check the merchant number and try again; else ask the payment service"),
    OTHER(
            "支付通道拒绝了退款", "The payment service refused the refund",
            "请带上代码联系支付通道；问题解决后重试", "Ask the payment service, naming the code; then try again");

    private final Words cause;
    private final Words remedy;

    RefundFailure(String causeZh, String causeEn, String remedyZh, String remedyEn) {
        this.cause = new Words(causeZh, causeEn);
        this.remedy = new Words(remedyZh, remedyEn);
    }

    static RefundFailure of(String code) {
        for (var known : values()) {
            if (known.name().equals(code)) {
                return known;
            }
        }
        return OTHER;
    }

    /** With the code of the gateway, which its own support asks for. */
    Words cause(String code) {
        return new Words(cause.zh() + "（" + code + "）", cause.en() + " (" + code + ")");
    }

    Words remedy() {
        return remedy;
    }
}
