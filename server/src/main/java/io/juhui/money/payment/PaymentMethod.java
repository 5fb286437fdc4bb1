package io.juhui.money.payment;

import io.juhui.platform.gateway.PayGateway;

/** How a buyer may pay. */
public enum PaymentMethod {
    WECHAT_JSAPI(PayGateway.Way.JSAPI),
    WECHAT_H5(PayGateway.Way.H5),
    WECHAT_NATIVE(PayGateway.Way.NATIVE);

    private final PayGateway.Way way;

    PaymentMethod(PayGateway.Way way) {
        this.way = way;
    }

    PayGateway.Way way() {
        return way;
    }
}
