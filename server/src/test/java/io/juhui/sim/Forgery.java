package io.juhui.sim;

import io.juhui.testing.Http;
import java.security.KeyPair;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.UUID;
import tools.jackson.databind.json.JsonMapper;

/** Writes notices as the gateway would, or as somebody who would like to be it. */
record Forgery(SimKeys keys, JsonMapper json) {

    record Letter(String body, String timestamp, String nonce, String serial, String signature) {

        Http.Answer to(Http http) {
            return http.with("Wechatpay-Timestamp", timestamp)
                    .with("Wechatpay-Nonce", nonce)
                    .with("Wechatpay-Serial", serial)
                    .with("Wechatpay-Signature-Type", "WECHATPAY2-SHA256-RSA2048")
                    .with("Wechatpay-Signature", signature)
                    .post("/api/payment/notices/wechat", body);
        }

        Letter body(String other) {
            return new Letter(other, timestamp, nonce, serial, signature);
        }

        Letter serial(String other) {
            return new Letter(body, timestamp, nonce, other, signature);
        }
    }

    /** What a genuine payment notice says. */
    Map<String, Object> paid(String outTradeNo, long total, String currency) {
        Map<String, Object> content = new LinkedHashMap<>();
        content.put("appid", SimKeys.APP_ID);
        content.put("mchid", SimKeys.MERCHANT_ID);
        content.put("out_trade_no", outTradeNo);
        content.put(
                "transaction_id",
                "4200" + UUID.randomUUID().toString().replace("-", "").substring(0, 24));
        content.put("trade_type", "MWEB");
        content.put("trade_state", "SUCCESS");
        content.put("success_time", "2026-11-22T10:34:56+08:00");
        content.put("amount", Map.of("total", total, "payer_total", total, "currency", currency));
        return content;
    }

    Letter seal(Map<String, Object> content) {
        return seal(content, keys.platform(), 0);
    }

    Letter seal(Map<String, Object> content, KeyPair signer, long ageSeconds) {
        var nonce = Seal.nonce(12);
        var body = json.writeValueAsString(Map.of(
                "id",
                "test-" + UUID.randomUUID(),
                "event_type",
                "TRANSACTION.SUCCESS",
                "resource_type",
                "encrypt-resource",
                "resource",
                Map.of(
                        "original_type",
                        "transaction",
                        "algorithm",
                        "AEAD_AES_256_GCM",
                        "ciphertext",
                        Seal.seal(keys.apiV3Key(), nonce, "transaction", json.writeValueAsString(content)),
                        "associated_data",
                        "transaction",
                        "nonce",
                        nonce)));
        var timestamp = Long.toString(System.currentTimeMillis() / 1000 - ageSeconds);
        var salt = Seal.nonce(32);
        var message = timestamp + "\n" + salt + "\n" + body + "\n";
        return new Letter(body, timestamp, salt, SimKeys.PLATFORM_KEY_ID, Seal.sign(signer.getPrivate(), message));
    }
}
