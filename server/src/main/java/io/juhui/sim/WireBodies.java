package io.juhui.sim;

import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.time.temporal.ChronoUnit;
import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Payments and refunds in WeChat Pay's words. */
final class WireBodies {

    private WireBodies() {}

    static Map<String, Object> transaction(Played.Payment payment) {
        Map<String, Object> body = new LinkedHashMap<>();
        body.put("appid", SimKeys.APP_ID);
        body.put("mchid", SimKeys.MERCHANT_ID);
        body.put("out_trade_no", payment.outTradeNo());
        body.put("trade_type", payment.tradeType());
        body.put("trade_state", payment.state().name());
        body.put(
                "trade_state_desc",
                switch (payment.state()) {
                    case NOTPAY -> "订单未支付";
                    case SUCCESS -> "支付成功";
                    case REFUND -> "转入退款";
                    case CLOSED -> "订单已关闭";
                    case PAYERROR -> "支付失败";
                });
        body.put("attach", "");
        if (payment.moneyCame()) {
            body.put("transaction_id", payment.transactionId());
            body.put("bank_type", "OTHERS");
            body.put("success_time", time(payment.paidAt()));
            body.put("payer", Map.of("openid", "sim-payer"));
            var paid = payment.paid() == null ? 0L : payment.paid();
            var currency = payment.currency() == null ? "CNY" : payment.currency();
            body.put(
                    "amount",
                    Map.of("total", paid, "payer_total", paid, "currency", currency, "payer_currency", currency));
        }
        return body;
    }

    static Map<String, Object> refund(Played.Refund refund, Played.Payment payment, String state) {
        var body = common(refund, payment);
        body.put("status", state);
        body.put("channel", "ORIGINAL");
        body.put("funds_account", "AVAILABLE");
        body.put("create_time", time(refund.createdAt()));
        amount(body, refund, payment).put("currency", payment.currency() == null ? "CNY" : payment.currency());
        return body;
    }

    static Map<String, Object> refundNotice(Played.Refund refund, Played.Payment payment) {
        var body = common(refund, payment);
        body.put("mchid", SimKeys.MERCHANT_ID);
        body.put("refund_status", refund.state());
        amount(body, refund, payment);
        return body;
    }

    private static Map<String, Object> common(Played.Refund refund, Played.Payment payment) {
        Map<String, Object> body = new LinkedHashMap<>();
        body.put("refund_id", refund.refundId());
        body.put("out_refund_no", refund.refundNo());
        body.put("transaction_id", payment.transactionId());
        body.put("out_trade_no", payment.outTradeNo());
        body.put("user_received_account", "支付用户零钱");
        if (refund.endedAt() != null) {
            body.put("success_time", time(refund.endedAt()));
        }
        return body;
    }

    private static Map<String, Object> amount(Map<String, Object> body, Played.Refund refund, Played.Payment payment) {
        Map<String, Object> amount = new LinkedHashMap<>();
        var total = payment.paid() == null ? 0L : payment.paid();
        amount.put("total", total);
        amount.put("refund", refund.amount());
        amount.put("payer_total", total);
        amount.put("payer_refund", refund.amount());
        body.put("amount", amount);
        return amount;
    }

    static @Nullable String time(@Nullable Instant at) {
        return at == null
                ? null
                : DateTimeFormatter.ISO_OFFSET_DATE_TIME.format(
                        at.truncatedTo(ChronoUnit.SECONDS).atOffset(ZoneOffset.ofHours(8)));
    }
}
