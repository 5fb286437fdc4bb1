package io.juhui.platform.gateway;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Optional;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * {@code juhui.wechatpay.*}. Keys are given as PEM text or as the path of a PEM file. Leave both {@code public-key} and {@code
 * public-key-id} empty to work with platform certificates.
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
        @DefaultValue("") String noticeBase,
        @DefaultValue("") String host) {

    private static final int API_KEY_LENGTH = 32;

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
        var missing = needed.entrySet().stream()
                .filter(e -> e.getValue().isBlank())
                .map(e -> "juhui.wechatpay." + e.getKey())
                .toList();
        if (!missing.isEmpty()) {
            throw new IllegalStateException("juhui.payment=wechat, but these settings are missing: " + missing);
        }
        if (apiV3Key.length() != API_KEY_LENGTH) {
            throw new IllegalStateException("juhui.wechatpay.api-v3-key must have 32 characters");
        }
        if (!noticeBase.startsWith("https://")) {
            throw new IllegalStateException(
                    "juhui.wechatpay.notice-base must be an https:// address that WeChat can reach");
        }
        var base = noticeBase.replaceAll("/+$", "");
        var elsewhere = host.isBlank() ? Optional.<URI>empty() : Optional.of(URI.create(host));
        return new WeChatMerchant(
                merchantId,
                appId,
                merchantSerial,
                pem("private-key", privateKey),
                apiV3Key,
                publicKey.isBlank()
                        ? Optional.empty()
                        : Optional.of(new WeChatMerchant.PlatformKey(publicKeyId, pem("public-key", publicKey))),
                () -> elsewhere,
                () -> base);
    }

    private static String pem(String name, String textOrPath) {
        if (textOrPath.contains("-----BEGIN")) {
            return textOrPath;
        }
        var file = Path.of(textOrPath);
        if (!Files.isReadable(file)) {
            throw new IllegalStateException("juhui.wechatpay." + name + ": no readable PEM file at " + file);
        }
        try {
            return Files.readString(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
