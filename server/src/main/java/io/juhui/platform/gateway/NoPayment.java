package io.juhui.platform.gateway;

import io.juhui.kernel.Problem;
import java.util.Map;

/** {@code juhui.payment=off}: zero-yuan orders work, everything else is told so in plain words. */
final class NoPayment implements PayGateway {

    @Override
    public NoticeUrls noticeUrls() {
        throw off();
    }

    @Override
    public Prepared prepare(Preparation preparation) {
        throw off();
    }

    @Override
    public Transaction query(String outTradeNo) {
        throw off();
    }

    @Override
    public Closing close(String outTradeNo) {
        throw off();
    }

    @Override
    public RefundAnswer refund(RefundWish wish) {
        throw off();
    }

    @Override
    public RefundAnswer queryRefund(String refundNo) {
        throw off();
    }

    @Override
    public Notice readNotice(Map<String, String> headers, String body) {
        throw off();
    }

    private static Problem off() {
        return GatewayProblem.PAYMENT_OFF.problem();
    }
}
