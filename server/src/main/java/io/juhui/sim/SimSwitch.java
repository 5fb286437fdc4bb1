package io.juhui.sim;

/** What can go wrong with a payment service, switched on for one payment or for all. */
enum SimSwitch {
    DELAY("通知晚 30 秒到"),
    DUPLICATE("同一通知同时发 5 份"),
    REORDER("退款通知先于退款应答"),
    LOSE("通知丢失"),
    FORGE("通知签名不对"),
    SHORT_AMOUNT("实付少一分"),
    OTHER_CURRENCY("以美元支付"),
    LATE_MONEY("关单后仍然支付成功"),
    REFUND_ABNORMAL("退款异常：银行卡已注销"),
    ANSWER_LOST("处理了请求，但应答丢失"),
    DOWN("接口全部返回 503");

    private final String text;

    SimSwitch(String text) {
        this.text = text;
    }

    String text() {
        return text;
    }
}
