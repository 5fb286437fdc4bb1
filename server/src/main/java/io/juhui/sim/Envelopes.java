package io.juhui.sim;

import java.net.URI;
import java.net.http.HttpRequest;
import java.security.KeyPair;
import java.time.Clock;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.Map;
import org.springframework.context.annotation.Profile;
import org.springframework.stereotype.Component;
import tools.jackson.databind.json.JsonMapper;

/** Notices on the wire: sealed and signed as WeChat Pay does it, or by a stranger where that is played. */
@Component
@Profile("demo")
class Envelopes {

    private final SimKeys keys;
    private final KeyPair stranger = Pem.freshKeys();
    private final Clock clock;
    private final JsonMapper json;

    Envelopes(SimKeys keys, Clock clock, JsonMapper json) {
        this.keys = keys;
        this.clock = clock;
        this.json = json;
    }

    /** What a notice says, before it is sealed. */
    String letter(Map<String, ?> content) {
        return json.writeValueAsString(content);
    }

    HttpRequest sealed(Played.Notice notice) {
        var body = envelope(notice);
        var timestamp = Long.toString(System.currentTimeMillis() / 1000);
        var nonce = Seal.nonce(32);
        var signer = (notice.has(SimSwitch.FORGE) ? stranger : keys.platform()).getPrivate();
        return HttpRequest.newBuilder(URI.create(notice.url()))
                .timeout(Duration.ofSeconds(5))
                .header("Content-Type", "application/json")
                .header("Wechatpay-Timestamp", timestamp)
                .header("Wechatpay-Nonce", nonce)
                .header("Wechatpay-Serial", SimKeys.PLATFORM_KEY_ID)
                .header("Wechatpay-Signature-Type", "WECHATPAY2-SHA256-RSA2048")
                .header("Wechatpay-Signature", Seal.sign(signer, timestamp + "\n" + nonce + "\n" + body + "\n"))
                .POST(HttpRequest.BodyPublishers.ofString(body))
                .build();
    }

    private String envelope(Played.Notice notice) {
        var original = notice.event().startsWith("REFUND") ? "refund" : "transaction";
        var nonce = Seal.nonce(12);
        Map<String, Object> resource = new LinkedHashMap<>();
        resource.put("original_type", original);
        resource.put("algorithm", "AEAD_AES_256_GCM");
        resource.put("ciphertext", Seal.seal(keys.apiV3Key(), nonce, original, notice.content()));
        resource.put("associated_data", original);
        resource.put("nonce", nonce);
        Map<String, Object> envelope = new LinkedHashMap<>();
        envelope.put("id", "sim-" + notice.id());
        envelope.put("create_time", WireBodies.time(clock.instant()));
        envelope.put("resource_type", "encrypt-resource");
        envelope.put("event_type", notice.event());
        envelope.put("summary", original);
        envelope.put("resource", resource);
        return json.writeValueAsString(envelope);
    }
}
