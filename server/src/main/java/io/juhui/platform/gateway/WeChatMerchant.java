package io.juhui.platform.gateway;

import java.net.URI;
import java.util.Optional;
import java.util.function.Supplier;

/**
 * Who we are at WeChat Pay. {@code platformKey} is WeChat's own public key and its id; without it the adapter downloads and
 * renews the platform certificates itself. {@code host} replaces the official address after signing, for the simulator or a
 * proxy. Addresses are suppliers, because a port may be known only once the server listens.
 */
public record WeChatMerchant(
        String merchantId,
        String appId,
        String serial,
        String privateKey,
        String apiV3Key,
        Optional<PlatformKey> platformKey,
        Supplier<Optional<URI>> host,
        Supplier<String> noticeBase) {

    public record PlatformKey(String id, String publicKey) {}

    @Override
    public String toString() {
        return "WeChatMerchant[" + merchantId + "]";
    }
}
