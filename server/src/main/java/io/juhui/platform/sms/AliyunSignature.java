package io.juhui.platform.sms;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.util.HexFormat;
import java.util.SortedMap;
import java.util.stream.Collectors;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/** The carrier's request signature, version 3 (ACS3-HMAC-SHA256): pure, from a request to its Authorization header. */
final class AliyunSignature {

    private static final String ALGORITHM = "ACS3-HMAC-SHA256";

    private AliyunSignature() {}

    /** {@code headers} are those to sign (host and x-acs-*), names in lower case. */
    static String authorization(
            String keyId, String secret, String method, String canonicalQuery, SortedMap<String, String> headers) {
        var names = String.join(";", headers.keySet());
        var lines = headers.entrySet().stream()
                .map(h -> h.getKey() + ':' + h.getValue().strip() + '\n')
                .collect(Collectors.joining());
        var body = headers.get("x-acs-content-sha256");
        var request = String.join("\n", method, "/", canonicalQuery, lines, names, body);
        var signature = hmac(secret, ALGORITHM + '\n' + sha256(request));
        return ALGORITHM + " Credential=" + keyId + ",SignedHeaders=" + names + ",Signature=" + signature;
    }

    static String query(SortedMap<String, String> parameters) {
        return parameters.entrySet().stream()
                .map(p -> escape(p.getKey()) + '=' + escape(p.getValue()))
                .collect(Collectors.joining("&"));
    }

    /** RFC 3986, which differs from form encoding in three places. */
    private static String escape(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8)
                .replace("+", "%20")
                .replace("*", "%2A")
                .replace("%7E", "~");
    }

    static String sha256(String text) {
        try {
            var digest = MessageDigest.getInstance("SHA-256");
            return HexFormat.of().formatHex(digest.digest(text.getBytes(StandardCharsets.UTF_8)));
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }

    private static String hmac(String secret, String text) {
        try {
            var mac = Mac.getInstance("HmacSHA256");
            mac.init(new SecretKeySpec(secret.getBytes(StandardCharsets.UTF_8), "HmacSHA256"));
            return HexFormat.of().formatHex(mac.doFinal(text.getBytes(StandardCharsets.UTF_8)));
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }
}
