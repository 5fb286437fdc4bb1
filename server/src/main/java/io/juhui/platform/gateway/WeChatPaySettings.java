package io.juhui.platform.gateway;

import com.wechat.pay.java.core.util.PemUtil;
import io.juhui.platform.store.Misconfigured;
import io.juhui.platform.store.Secrets;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Stream;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * {@code juhui.wechatpay.*}. Keys are given as PEM text or as the path of a PEM file. Leave both {@code public-key} and {@code
 * public-key-id} empty to work with platform certificates. While WeChat changes its public key, the one that will follow is named
 * as {@code next-public-key}; both are believed then.
 */
@ConfigurationProperties("juhui.wechatpay")
record WeChatPaySettings(
        @DefaultValue("") String merchantId,
        @DefaultValue("") String appId,
        @DefaultValue("") String merchantSerial,
        @DefaultValue("") String privateKey,
        @DefaultValue("") String apiV3Key,
        @DefaultValue("") String publicKey,
        @DefaultValue("") String publicKeyId,
        @DefaultValue("") String nextPublicKey,
        @DefaultValue("") String nextPublicKeyId,
        @DefaultValue("") String noticeBase,
        @DefaultValue("") String host) {

    private static final int API_KEY_LENGTH = 32;
    private static final String API_KEY = "set a random one at pay.weixin.qq.com, API安全, and name that";

    /** Half a configuration must not take half a payment: it refuses to start, naming what is missing. */
    WeChatMerchant merchant() {
        var needed = new LinkedHashMap<String, String>();
        needed.put("merchant-id", merchantId);
        needed.put("app-id", appId);
        needed.put("merchant-serial", merchantSerial);
        needed.put("private-key", privateKey);
        needed.put("api-v3-key", apiV3Key);
        needed.put("notice-base", noticeBase);
        if (!publicKey.isBlank() || !publicKeyId.isBlank()) {
            needed.put("public-key", publicKey);
            needed.put("public-key-id", publicKeyId);
        }
        if (!nextPublicKey.isBlank() || !nextPublicKeyId.isBlank()) {
            needed.put("next-public-key", nextPublicKey);
            needed.put("next-public-key-id", nextPublicKeyId);
        }
        var missing = needed.entrySet().stream()
                .filter(e -> e.getValue().isBlank())
                .map(e -> "juhui.wechatpay." + e.getKey())
                .toList();
        if (!missing.isEmpty()) {
            throw new Misconfigured("juhui.payment=wechat, but these settings are missing: " + missing, "set them all");
        }
        if (apiV3Key.length() != API_KEY_LENGTH) {
            throw new Misconfigured("juhui.wechatpay.api-v3-key must have 32 characters", API_KEY);
        }
        Secrets.requireStrong("juhui.wechatpay.api-v3-key", apiV3Key, API_KEY_LENGTH, API_KEY);
        if (!noticeBase.startsWith("https://")) {
            throw new Misconfigured(
                    "juhui.wechatpay.notice-base is no https:// address", "name the one that WeChat can reach");
        }
        var base = noticeBase.replaceAll("/+$", "");
        var elsewhere = host.isBlank() ? Optional.<URI>empty() : Optional.of(URI.create(host));
        return new WeChatMerchant(
                merchantId,
                appId,
                merchantSerial,
                readable("private-key", privateKey, PemUtil::loadPrivateKeyFromString),
                apiV3Key,
                Stream.of(
                                key("public-key", publicKey, publicKeyId),
                                key("next-public-key", nextPublicKey, nextPublicKeyId))
                        .flatMap(Optional::stream)
                        .toList(),
                () -> elsewhere,
                () -> base);
    }

    private static Optional<WeChatMerchant.PlatformKey> key(String name, String textOrPath, String id) {
        return textOrPath.isBlank()
                ? Optional.empty()
                : Optional.of(new WeChatMerchant.PlatformKey(
                        id, readable(name, textOrPath, PemUtil::loadPublicKeyFromString)));
    }

    /** Read once at the start, so that a wrong file is told then and not by the first buyer who pays. */
    private static String readable(String name, String textOrPath, Function<String, ?> reader) {
        var pem = pem(name, textOrPath);
        try {
            Objects.requireNonNull(reader.apply(pem));
            return pem;
        } catch (RuntimeException e) {
            throw new Misconfigured(
                    "juhui.wechatpay." + name + " is no key in PEM form",
                    "give the file as pay.weixin.qq.com gave it, a public key for a public one");
        }
    }

    private static String pem(String name, String textOrPath) {
        if (textOrPath.contains("-----BEGIN")) {
            return textOrPath;
        }
        var file = Path.of(textOrPath);
        if (!Files.isReadable(file)) {
            throw new Misconfigured(
                    "juhui.wechatpay." + name + ": no readable PEM file at " + file,
                    "name a file that this account may read");
        }
        try {
            return Files.readString(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
