package io.juhui.sim;

import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.springframework.context.annotation.Profile;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Component;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Checks each request's signature as WeChat Pay does, and signs each answer. */
@Component
@Profile("demo")
class WireGate {

    static final String PREFIX = "/sim/wechatpay";
    private static final String SCHEME = "WECHATPAY2-SHA256-RSA2048 ";
    private static final Pattern FIELD = Pattern.compile("(\\w{1,32})=\"([^\"]{0,2000})\"");
    private static final int LARGEST = 1 << 16;
    private static final int NONCE = 32;
    private static final long OLDEST_SECONDS = 300;

    private final SimKeys keys;
    private final JsonMapper json;

    WireGate(SimKeys keys, JsonMapper json) {
        this.keys = keys;
        this.json = json;
    }

    /** A refusal in WeChat's own shape. */
    static final class Refusal extends RuntimeException {
        private static final long serialVersionUID = 1;
        private final int status;
        private final String code;

        Refusal(int status, String code, String message) {
            super(message, null, false, false);
            this.status = status;
            this.code = code;
        }
    }

    /** The body of a genuine request; an empty object for a reading one. */
    JsonNode open(HttpServletRequest request) throws IOException {
        var body = new String(request.getInputStream().readNBytes(LARGEST), StandardCharsets.UTF_8);
        var header = request.getHeader("Authorization");
        if (header == null || !header.startsWith(SCHEME)) {
            throw new Refusal(401, "SIGN_ERROR", "缺少签名");
        }
        var fields = new java.util.HashMap<String, String>();
        FIELD.matcher(header).results().forEach(m -> fields.put(m.group(1), m.group(2)));
        var query = request.getQueryString() == null ? "" : "?" + request.getQueryString();
        var path = request.getRequestURI().substring(PREFIX.length()) + query;
        var message = String.join(
                        "\n",
                        request.getMethod(),
                        path,
                        fields.getOrDefault("timestamp", ""),
                        fields.getOrDefault("nonce_str", ""),
                        body)
                + "\n";
        var genuine = SimKeys.MERCHANT_ID.equals(fields.get("mchid"))
                && SimKeys.MERCHANT_SERIAL.equals(fields.get("serial_no"))
                && isFresh(fields.getOrDefault("timestamp", "0"))
                && Seal.verifies(keys.merchant().getPublic(), message, fields.getOrDefault("signature", ""));
        if (!genuine) {
            throw new Refusal(401, "SIGN_ERROR", "签名错误");
        }
        return body.isEmpty() ? json.createObjectNode() : json.readTree(body);
    }

    ResponseEntity<byte[]> answer(HttpServletRequest request, int status, @Nullable Map<String, ?> content) {
        var body = content == null ? "" : json.writeValueAsString(content);
        var timestamp = Long.toString(System.currentTimeMillis() / 1000);
        var nonce = Seal.nonce(NONCE);
        var byKey = SimKeys.PLATFORM_KEY_ID.equals(request.getHeader("Wechatpay-Serial"));
        return ResponseEntity.status(status)
                .contentType(MediaType.APPLICATION_JSON)
                .header("Request-ID", Seal.nonce(NONCE))
                .header("Wechatpay-Timestamp", timestamp)
                .header("Wechatpay-Nonce", nonce)
                .header("Wechatpay-Serial", byKey ? SimKeys.PLATFORM_KEY_ID : SimKeys.certificateSerial())
                .header("Wechatpay-Signature-Type", "WECHATPAY2-SHA256-RSA2048")
                .header(
                        "Wechatpay-Signature",
                        Seal.sign(keys.platform().getPrivate(), timestamp + "\n" + nonce + "\n" + body + "\n"))
                .body(body.getBytes(StandardCharsets.UTF_8));
    }

    ResponseEntity<byte[]> answer(HttpServletRequest request, Refusal refusal) {
        return answer(
                request, refusal.status, Map.of("code", refusal.code, "message", String.valueOf(refusal.getMessage())));
    }

    private static boolean isFresh(String timestamp) {
        return timestamp.matches("\\d{1,12}")
                && Math.abs(System.currentTimeMillis() / 1000 - Long.parseLong(timestamp)) <= OLDEST_SECONDS;
    }
}
