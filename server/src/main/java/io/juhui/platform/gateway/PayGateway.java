package io.juhui.platform.gateway;

import io.juhui.kernel.Money;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * A payment service. Our own numbers ({@code outTradeNo}, {@code refundNo}) identify everything, so every call may be repeated
 * and a lost answer costs nothing (B03, R14). Trouble on the way is {@link GatewayProblem#UNAVAILABLE}: nothing is known then,
 * ask again.
 */
public interface PayGateway {

    /** How the buyer pays: inside WeChat, from a phone's browser, or by scanning a code. */
    enum Way {
        JSAPI,
        H5,
        NATIVE
    }

    record Preparation(
            String outTradeNo,
            Way way,
            Money amount,
            String description,
            Instant expireAt,
            @Nullable String openId,
            String clientIp,
            @Nullable String returnUrl,
            String noticeUrl) {}

    /** What the buyer's device needs to go on; exactly one of the three is there. */
    record Prepared(
            @Nullable String payUrl,
            @Nullable String codeUrl,
            @Nullable Map<String, String> jsapi) {}

    enum PayState {
        OPEN,
        PAID,
        CLOSED,
        ABSENT
    }

    /** What the gateway says of a payment; total and currency are its own words and must be held against ours (R13). */
    record Transaction(
            String outTradeNo,
            PayState state,
            @Nullable String transactionId,
            Money total,
            String currency,
            Optional<Instant> paidAt) {}

    enum Closing {
        CLOSED,
        PAID,
        ABSENT
    }

    record RefundWish(
            String refundNo,
            String outTradeNo,
            Money total,
            Money amount,
            String currency,
            String reason,
            String noticeUrl) {}

    enum RefundState {
        PROCESSING,
        SUCCESS,
        ABNORMAL,
        CLOSED,
        ABSENT
    }

    record RefundAnswer(
            String refundNo, RefundState state, @Nullable String refundId, Money amount) {}

    /** A message whose signature, merchant and app have been verified. The gateway keeps the id when it sends again. */
    sealed interface Notice {

        String id();

        record OfPayment(String id, Transaction transaction) implements Notice {}

        record OfRefund(String id, RefundAnswer refund) implements Notice {}
    }

    /**
     * Where the gateway sends its notices as things stand. Whoever uses a number for the first time keeps it with the number, for
     * under one number the gateway accepts no other words than the first.
     */
    NoticeUrls noticeUrls();

    record NoticeUrls(String payments, String refunds) {}

    /** Refuses with {@link GatewayProblem#PAID_ALREADY} or {@link GatewayProblem#CLOSED_ALREADY} when it is too late. */
    Prepared prepare(Preparation preparation);

    Transaction query(String outTradeNo);

    Closing close(String outTradeNo);

    /** Refuses with {@link GatewayProblem#REFUSED} when asking again cannot help. */
    RefundAnswer refund(RefundWish wish);

    RefundAnswer queryRefund(String refundNo);

    /** Refuses with {@link GatewayProblem#FORGED} or {@link GatewayProblem#OTHER_MERCHANT}; header names in lower case. */
    Notice readNotice(Map<String, String> headers, String body);
}
