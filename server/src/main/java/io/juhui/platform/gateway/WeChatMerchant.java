package io.juhui.platform.gateway;

import java.net.URI;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;

/**
 * Who we are at WeChat Pay. {@code platformKeys} are WeChat's own public keys with their ids, the present one first and the next
 * one behind it; what is signed by none of them is held against the platform certificates, which the adapter fetches itself. {@code host} replaces the official address after signing, for the simulator or a
 * proxy. Addresses are suppliers, because a port may be known only once the server listens.
 */
public record WeChatMerchant(
        String merchantId,
        String appId,
        String serial,
        String privateKey,
        String apiV3Key,
        List<PlatformKey> platformKeys,
        Supplier<Optional<URI>> host,
        Supplier<String> noticeBase) {

    public record PlatformKey(String id, String publicKey) {}

    @Override
    public String toString() {
        return "WeChatMerchant[" + merchantId + "]";
    }
}
