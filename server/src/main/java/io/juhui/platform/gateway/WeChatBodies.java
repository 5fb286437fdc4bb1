package io.juhui.platform.gateway;

import com.wechat.pay.java.service.payments.h5.model.H5Info;
import com.wechat.pay.java.service.payments.jsapi.model.Payer;
import com.wechat.pay.java.service.refund.model.AmountReq;
import com.wechat.pay.java.service.refund.model.CreateRequest;
import com.wechat.pay.java.service.refund.model.Refund;
import com.wechat.pay.java.service.refund.model.RefundNotification;
import com.wechat.pay.java.service.refund.model.Status;
import io.juhui.kernel.Money;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.time.temporal.ChronoUnit;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Our words into the SDK's and back. */
final class WeChatBodies {

    private static final int LONGEST_DESCRIPTION = 127;
    private static final int LONGEST_REASON = 80;
    private static final ZoneOffset CHINA = ZoneOffset.ofHours(8);

    private WeChatBodies() {}

    static com.wechat.pay.java.service.payments.jsapi.model.PrepayRequest jsapi(
            WeChatMerchant merchant, PayGateway.Preparation wanted) {
        var body = new com.wechat.pay.java.service.payments.jsapi.model.PrepayRequest();
        body.setAppid(merchant.appId());
        body.setMchid(merchant.merchantId());
        body.setDescription(cut(wanted.description(), LONGEST_DESCRIPTION));
        body.setOutTradeNo(wanted.outTradeNo());
        body.setTimeExpire(time(wanted.expireAt()));
        body.setNotifyUrl(wanted.noticeUrl());
        var amount = new com.wechat.pay.java.service.payments.jsapi.model.Amount();
        amount.setTotal(Math.toIntExact(wanted.amount().fen()));
        amount.setCurrency("CNY");
        body.setAmount(amount);
        var payer = new Payer();
        payer.setOpenid(wanted.openId());
        body.setPayer(payer);
        return body;
    }

    static com.wechat.pay.java.service.payments.h5.model.PrepayRequest h5(
            WeChatMerchant merchant, PayGateway.Preparation wanted) {
        var body = new com.wechat.pay.java.service.payments.h5.model.PrepayRequest();
        body.setAppid(merchant.appId());
        body.setMchid(merchant.merchantId());
        body.setDescription(cut(wanted.description(), LONGEST_DESCRIPTION));
        body.setOutTradeNo(wanted.outTradeNo());
        body.setTimeExpire(time(wanted.expireAt()));
        body.setNotifyUrl(wanted.noticeUrl());
        var amount = new com.wechat.pay.java.service.payments.h5.model.Amount();
        amount.setTotal(Math.toIntExact(wanted.amount().fen()));
        amount.setCurrency("CNY");
        body.setAmount(amount);
        var scene = new com.wechat.pay.java.service.payments.h5.model.SceneInfo();
        scene.setPayerClientIp(wanted.clientIp());
        var kind = new H5Info();
        kind.setType("Wap");
        scene.setH5Info(kind);
        body.setSceneInfo(scene);
        return body;
    }

    static com.wechat.pay.java.service.payments.nativepay.model.PrepayRequest code(
            WeChatMerchant merchant, PayGateway.Preparation wanted) {
        var body = new com.wechat.pay.java.service.payments.nativepay.model.PrepayRequest();
        body.setAppid(merchant.appId());
        body.setMchid(merchant.merchantId());
        body.setDescription(cut(wanted.description(), LONGEST_DESCRIPTION));
        body.setOutTradeNo(wanted.outTradeNo());
        body.setTimeExpire(time(wanted.expireAt()));
        body.setNotifyUrl(wanted.noticeUrl());
        var amount = new com.wechat.pay.java.service.payments.nativepay.model.Amount();
        amount.setTotal(Math.toIntExact(wanted.amount().fen()));
        amount.setCurrency("CNY");
        body.setAmount(amount);
        return body;
    }

    static CreateRequest refund(PayGateway.RefundWish wish) {
        var body = new CreateRequest();
        body.setOutTradeNo(wish.outTradeNo());
        body.setOutRefundNo(wish.refundNo());
        body.setReason(cut(wish.reason(), LONGEST_REASON));
        body.setNotifyUrl(wish.noticeUrl());
        var amount = new AmountReq();
        amount.setTotal(wish.total().fen());
        amount.setRefund(wish.amount().fen());
        amount.setCurrency(wish.currency());
        body.setAmount(amount);
        return body;
    }

    static String comingBack(String payUrl, @Nullable String returnUrl) {
        return returnUrl == null
                ? payUrl
                : payUrl + (payUrl.contains("?") ? "&" : "?") + "redirect_url="
                        + URLEncoder.encode(returnUrl, StandardCharsets.UTF_8);
    }

    static PayGateway.Transaction read(com.wechat.pay.java.service.payments.model.Transaction said) {
        var state = said.getTradeState();
        var amount = said.getAmount();
        return new PayGateway.Transaction(
                said.getOutTradeNo(),
                state == null
                        ? PayGateway.PayState.OPEN
                        : switch (state) {
                            case SUCCESS, REFUND -> PayGateway.PayState.PAID;
                            case CLOSED, REVOKED -> PayGateway.PayState.CLOSED;
                            case NOTPAY, USERPAYING, PAYERROR, ACCEPT -> PayGateway.PayState.OPEN;
                        },
                said.getTransactionId(),
                Money.fen(amount == null || amount.getTotal() == null ? 0 : amount.getTotal()),
                amount == null || amount.getCurrency() == null ? "" : amount.getCurrency(),
                instant(said.getSuccessTime()));
    }

    static PayGateway.Transaction absent(String outTradeNo) {
        return new PayGateway.Transaction(
                outTradeNo, PayGateway.PayState.ABSENT, null, Money.ZERO, "", Optional.empty());
    }

    static PayGateway.RefundAnswer read(Refund said) {
        return new PayGateway.RefundAnswer(
                said.getOutRefundNo(),
                state(said.getStatus()),
                said.getRefundId(),
                Money.fen(said.getAmount().getRefund()));
    }

    static PayGateway.RefundAnswer read(RefundNotification said) {
        return new PayGateway.RefundAnswer(
                said.getOutRefundNo(),
                state(said.getRefundStatus()),
                said.getRefundId(),
                Money.fen(said.getAmount().getRefund()));
    }

    private static PayGateway.RefundState state(Status status) {
        return switch (status) {
            case SUCCESS -> PayGateway.RefundState.SUCCESS;
            case CLOSED -> PayGateway.RefundState.CLOSED;
            case PROCESSING -> PayGateway.RefundState.PROCESSING;
            case ABNORMAL -> PayGateway.RefundState.ABNORMAL;
        };
    }

    private static String time(Instant at) {
        return DateTimeFormatter.ISO_OFFSET_DATE_TIME.format(
                at.truncatedTo(ChronoUnit.SECONDS).atOffset(CHINA));
    }

    private static Optional<Instant> instant(@Nullable String text) {
        return text == null || text.isBlank()
                ? Optional.empty()
                : Optional.of(OffsetDateTime.parse(text).toInstant());
    }

    /** The gateway counts bytes; a character is never cut in two. */
    static String cut(String text, int bytes) {
        int end = 0;
        int left = bytes;
        while (end < text.length()) {
            var character = Character.toString(text.codePointAt(end));
            left -= character.getBytes(StandardCharsets.UTF_8).length;
            if (left < 0) {
                break;
            }
            end += character.length();
        }
        return text.substring(0, end);
    }
}
