package io.juhui.sim;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import io.juhui.platform.gateway.WeChatMerchant;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.math.BigInteger;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.security.KeyPair;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.ThreadLocalRandom;
import java.util.concurrent.atomic.AtomicInteger;
import tools.jackson.databind.json.JsonMapper;

/** The part of WeChat Pay that changes its keys: it lists the certificates that are valid, counts who asks, and signs notices. */
public final class PlayedPlatform implements AutoCloseable {

    private static final JsonMapper JSON = new JsonMapper();
    private static final String API_KEY = "an-APIv3-key-of-32-characters-00";
    private static final KeyPair MERCHANT = Pem.freshKeys();
    private static final String APP = "wxplayedplatform01";

    private final String merchantId = "17" + ThreadLocalRandom.current().nextInt(10_000_000, 99_999_999);
    private final AtomicInteger downloads = new AtomicInteger();
    private final HttpServer server;
    private volatile List<SigningKey> valid = List.of();
    private volatile boolean down;

    public PlayedPlatform() {
        try {
            server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        server.createContext("/v3/certificates", this::certificates);
        server.start();
    }

    /** One key of the platform, known by its serial. */
    public record SigningKey(KeyPair keys, String serial) {

        public static SigningKey fresh() {
            return new SigningKey(Pem.freshKeys(), anySerial());
        }

        /** A serial that looks like one. */
        public static String anySerial() {
            return new BigInteger(159, ThreadLocalRandom.current())
                    .setBit(158)
                    .toString(16)
                    .toUpperCase(Locale.ROOT);
        }

        public WeChatMerchant.PlatformKey named() {
            return new WeChatMerchant.PlatformKey(
                    serial, Pem.of("PUBLIC KEY", keys.getPublic().getEncoded()));
        }

        private String certificate() {
            var now = Instant.now();
            return Pem.of(
                    "CERTIFICATE",
                    SelfSigned.certificate(
                            keys,
                            new BigInteger(serial, 16),
                            "Tenpay.com Root CA",
                            now.minus(Duration.ofDays(1)),
                            now.plus(Duration.ofDays(1))));
        }
    }

    public record Letter(Map<String, String> headers, String body) {}

    public void lists(SigningKey... keys) {
        valid = List.of(keys);
    }

    public void isDown(boolean now) {
        down = now;
    }

    /** How often somebody has asked for the certificates. */
    public int downloads() {
        return downloads.get();
    }

    public WeChatMerchant merchant(SigningKey... named) {
        return new WeChatMerchant(
                merchantId,
                APP,
                "5157F09EFDC096DE15EBE81A47057A7200000002",
                Pem.of("PRIVATE KEY", MERCHANT.getPrivate().getEncoded()),
                API_KEY,
                java.util.Arrays.stream(named).map(SigningKey::named).toList(),
                () -> Optional.of(
                        URI.create("http://127.0.0.1:" + server.getAddress().getPort())),
                () -> "https://shop.example");
    }

    /** A payment notice for this merchant, signed by {@code key} and saying so, or saying another serial. */
    public Letter notice(SigningKey key, String serial) {
        var content = Map.of(
                "appid",
                APP,
                "mchid",
                merchantId,
                "out_trade_no",
                "A".repeat(32),
                "transaction_id",
                "4200",
                "trade_state",
                "SUCCESS",
                "amount",
                Map.of("total", 100, "currency", "CNY"));
        var nonce = Seal.nonce(12);
        var body = JSON.writeValueAsString(Map.of(
                "id",
                UUID.randomUUID().toString(),
                "event_type",
                "TRANSACTION.SUCCESS",
                "resource_type",
                "encrypt-resource",
                "resource",
                sealed(nonce, "transaction", JSON.writeValueAsString(content))));
        var timestamp = Long.toString(System.currentTimeMillis() / 1000);
        var salt = Seal.nonce(32);
        return new Letter(
                Map.of(
                        "wechatpay-timestamp", timestamp,
                        "wechatpay-nonce", salt,
                        "wechatpay-serial", serial,
                        "wechatpay-signature",
                                Seal.sign(key.keys().getPrivate(), timestamp + "\n" + salt + "\n" + body + "\n")),
                body);
    }

    public Letter notice(SigningKey key) {
        return notice(key, key.serial());
    }

    private void certificates(HttpExchange exchange) throws IOException {
        downloads.incrementAndGet();
        var list = valid.stream()
                .map(key -> Map.of(
                        "serial_no",
                        key.serial(),
                        "encrypt_certificate",
                        sealed(Seal.nonce(12), "certificate", key.certificate())))
                .toList();
        var body = JSON.writeValueAsString(Map.of("data", list)).getBytes(StandardCharsets.UTF_8);
        exchange.getResponseHeaders().add("Content-Type", "application/json");
        exchange.sendResponseHeaders(down ? 500 : 200, body.length);
        exchange.getResponseBody().write(body);
        exchange.close();
    }

    private static Map<String, String> sealed(String nonce, String kind, String plain) {
        return Map.of(
                "original_type", kind,
                "algorithm", "AEAD_AES_256_GCM",
                "nonce", nonce,
                "associated_data", kind,
                "ciphertext", Seal.seal(API_KEY, nonce, kind, plain));
    }

    @Override
    public void close() {
        server.stop(0);
    }
}
