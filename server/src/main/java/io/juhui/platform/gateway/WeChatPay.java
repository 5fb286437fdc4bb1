package io.juhui.platform.gateway;

import com.wechat.pay.java.core.exception.ServiceException;
import com.wechat.pay.java.core.exception.WechatPayException;
import com.wechat.pay.java.service.payments.nativepay.model.CloseOrderRequest;
import com.wechat.pay.java.service.payments.nativepay.model.QueryOrderByOutTradeNoRequest;
import com.wechat.pay.java.service.refund.model.QueryByOutRefundNoRequest;
import io.juhui.kernel.Money;
import io.juhui.kernel.Problem;
import java.util.Map;
import java.util.Set;
import java.util.function.LongSupplier;
import java.util.function.Supplier;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.transaction.support.TransactionSynchronizationManager;

/** WeChat Pay v3 on the official SDK (R53). */
final class WeChatPay implements PayGateway {

    private static final Logger LOG = LoggerFactory.getLogger(WeChatPay.class);
    private static final Set<String> ABSENT = Set.of("ORDER_NOT_EXIST", "ORDERNOTEXIST", "RESOURCE_NOT_EXISTS");
    private static final Set<String> CLOSED = Set.of("ORDER_CLOSED", "ORDERCLOSED");
    private static final String PAID = "ORDERPAID";
    /** Trouble that passes by itself or by the merchant's hand: asking again may help. */
    private static final Set<String> PASSING =
            Set.of("SYSTEM_ERROR", "FREQUENCY_LIMITED", "RATELIMIT_EXCEEDED", "NOT_ENOUGH", "SIGN_ERROR");

    private final WeChatMerchant merchant;
    private final WeChatNotices notices;
    private final Fuse fuse;
    private final WeChatApi api;

    WeChatPay(WeChatMerchant merchant) {
        this(merchant, System::nanoTime);
    }

    WeChatPay(WeChatMerchant merchant, LongSupplier nanos) {
        this.merchant = merchant;
        this.fuse = new Fuse(nanos);
        this.api = WeChatApi.of(merchant, nanos);
        this.notices = new WeChatNotices(merchant, api.notices());
    }

    @Override
    public NoticeUrls noticeUrls() {
        var base = merchant.noticeBase().get();
        return new NoticeUrls(base + "/api/payment/notices/wechat", base + "/api/payment/notices/wechat-refund");
    }

    @Override
    public Prepared prepare(Preparation wanted) {
        return asked("prepare", () -> switch (wanted.way()) {
            case JSAPI -> {
                var answer = api.jsapi().prepayWithRequestPayment(WeChatBodies.jsapi(merchant, wanted));
                yield new Prepared(
                        null,
                        null,
                        Map.of(
                                "appId", answer.getAppId(),
                                "timeStamp", answer.getTimeStamp(),
                                "nonceStr", answer.getNonceStr(),
                                "package", answer.getPackageVal(),
                                "signType", answer.getSignType(),
                                "paySign", answer.getPaySign()));
            }
            case H5 -> {
                var answer = api.h5().prepay(WeChatBodies.h5(merchant, wanted));
                yield new Prepared(WeChatBodies.comingBack(answer.getH5Url(), wanted.returnUrl()), null, null);
            }
            case NATIVE -> {
                var answer = api.codes().prepay(WeChatBodies.code(merchant, wanted));
                yield new Prepared(null, answer.getCodeUrl(), null);
            }
        });
    }

    @Override
    public Transaction query(String outTradeNo) {
        var request = new QueryOrderByOutTradeNoRequest();
        request.setMchid(merchant.merchantId());
        request.setOutTradeNo(outTradeNo);
        try {
            return asked("query", () -> WeChatBodies.read(api.codes().queryOrderByOutTradeNo(request)));
        } catch (Gone e) {
            return WeChatBodies.absent(outTradeNo);
        }
    }

    @Override
    public Closing close(String outTradeNo) {
        var request = new CloseOrderRequest();
        request.setMchid(merchant.merchantId());
        request.setOutTradeNo(outTradeNo);
        try {
            return asked("close", () -> {
                api.codes().closeOrder(request);
                return Closing.CLOSED;
            });
        } catch (Gone e) {
            return Closing.ABSENT;
        } catch (Problem e) {
            if (e.code() == GatewayProblem.PAID_ALREADY) {
                return Closing.PAID;
            }
            if (e.code() == GatewayProblem.CLOSED_ALREADY) {
                return Closing.CLOSED;
            }
            throw e;
        }
    }

    @Override
    public RefundAnswer refund(RefundWish wish) {
        try {
            return asked("refund", () -> WeChatBodies.read(api.refunds().create(WeChatBodies.refund(wish))));
        } catch (Gone e) {
            throw GatewayProblem.REFUSED.problem().with("reason", "RESOURCE_NOT_EXISTS");
        }
    }

    @Override
    public RefundAnswer queryRefund(String refundNo) {
        var request = new QueryByOutRefundNoRequest();
        request.setOutRefundNo(refundNo);
        try {
            return asked("queryRefund", () -> WeChatBodies.read(api.refunds().queryByOutRefundNo(request)));
        } catch (Gone e) {
            return new RefundAnswer(refundNo, RefundState.ABSENT, null, Money.ZERO);
        }
    }

    @Override
    public Notice readNotice(Map<String, String> headers, String body) {
        return notices.read(headers, body);
    }

    private <T> T asked(String what, Supplier<T> call) {
        if (TransactionSynchronizationManager.isActualTransactionActive()) {
            throw new IllegalStateException("an outside world is not called inside a database transaction: " + what);
        }
        if (!fuse.lets()) {
            throw away();
        }
        var start = fuse.now();
        try {
            var answer = call.get();
            fuse.succeeded();
            return answer;
        } catch (ServiceException e) {
            fuse.succeeded();
            throw understood(what, e);
        } catch (WechatPayException | IllegalArgumentException e) {
            fuse.failed(start);
            LOG.warn("wechat pay {}: {}", what, e.getClass().getSimpleName());
            throw away();
        }
    }

    private static Problem away() {
        return GatewayProblem.UNAVAILABLE.problem().with("retryAfterSeconds", 3);
    }

    private static RuntimeException understood(String what, ServiceException e) {
        var code = String.valueOf(e.getErrorCode());
        if (ABSENT.contains(code)) {
            return new Gone();
        }
        if (CLOSED.contains(code)) {
            return GatewayProblem.CLOSED_ALREADY.problem();
        }
        if (code.equals(PAID)) {
            return GatewayProblem.PAID_ALREADY.problem();
        }
        LOG.warn("wechat pay {}: {} {}", what, e.getHttpStatusCode(), code);
        if (e.getHttpStatusCode() >= 500 || e.getHttpStatusCode() == 429 || PASSING.contains(code)) {
            return away();
        }
        return GatewayProblem.REFUSED.problem().with("reason", code);
    }

    /** The gateway does not know our number. */
    private static final class Gone extends RuntimeException {
        private static final long serialVersionUID = 1;

        Gone() {
            super(null, null, false, false);
        }
    }
}
