package io.juhui.platform.gateway;

import com.wechat.pay.java.core.exception.WechatPayException;
import com.wechat.pay.java.core.notification.NotificationParser;
import com.wechat.pay.java.core.notification.RequestParam;
import com.wechat.pay.java.service.payments.model.Transaction;
import com.wechat.pay.java.service.refund.model.RefundNotification;
import io.juhui.kernel.Problem;
import java.util.Map;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Opens notices: age, signature, seal, then merchant and app (R13, D01, D03, D04). */
final class WeChatNotices {

    private static final Logger LOG = LoggerFactory.getLogger(WeChatNotices.class);
    private static final JsonMapper JSON = new JsonMapper();
    /** A replay older than this is refused; the gateway signs anew whenever it sends again. */
    private static final long OLDEST_SECONDS = 300;

    private final WeChatMerchant merchant;
    private final NotificationParser parser;

    WeChatNotices(WeChatMerchant merchant, NotificationParser parser) {
        this.merchant = merchant;
        this.parser = parser;
    }

    PayGateway.Notice read(Map<String, String> headers, String body) {
        var sealed = requireFresh(headers, body);
        var envelope = envelope(body);
        var kind = envelope.path("event_type").asString("");
        var id = envelope.path("id").asString("");
        if (id.isBlank() || id.length() > 64) {
            throw forged("no id");
        }
        try {
            if (kind.startsWith("TRANSACTION.")) {
                var paid = parser.parse(sealed, Transaction.class);
                requireOurs(paid.getMchid(), paid.getAppid());
                return new PayGateway.Notice.OfPayment(id, WeChatBodies.read(paid));
            }
            if (kind.startsWith("REFUND.")) {
                // the SDK's type leaves the merchant out, so it is read beside it
                requireOurs(parser.parse(sealed, RefundOwner.class).mchid, merchant.appId());
                return new PayGateway.Notice.OfRefund(
                        id, WeChatBodies.read(parser.parse(sealed, RefundNotification.class)));
            }
        } catch (WechatPayException | IllegalArgumentException | NullPointerException e) {
            throw forged(e.getClass().getSimpleName());
        }
        throw forged("kind");
    }

    private static RequestParam requireFresh(Map<String, String> headers, String body) {
        var timestamp = headers.getOrDefault("wechatpay-timestamp", "");
        // signatures carry machine time; the shop's clock may have been moved by the demo
        if (!timestamp.matches("\\d{1,12}")
                || Math.abs(System.currentTimeMillis() / 1000 - Long.parseLong(timestamp)) > OLDEST_SECONDS) {
            throw forged("age");
        }
        return new RequestParam.Builder()
                .serialNumber(headers.getOrDefault("wechatpay-serial", ""))
                .nonce(headers.getOrDefault("wechatpay-nonce", ""))
                .signature(headers.getOrDefault("wechatpay-signature", ""))
                .timestamp(timestamp)
                .body(body)
                .build();
    }

    private static JsonNode envelope(String body) {
        try {
            return JSON.readTree(body);
        } catch (JacksonException e) {
            throw forged("not JSON");
        }
    }

    private void requireOurs(String merchantId, String appId) {
        if (!merchant.merchantId().equals(merchantId) || !merchant.appId().equals(appId)) {
            LOG.warn("payment notice refused: genuine, but for merchant {} app {}", merchantId, appId);
            throw GatewayProblem.OTHER_MERCHANT.problem();
        }
    }

    private static Problem forged(String why) {
        LOG.warn("payment notice refused: {}", why);
        return GatewayProblem.FORGED.problem();
    }

    private static final class RefundOwner {
        String mchid = "";
    }
}
