package io.juhui.platform.gateway;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;

class WeChatPaySettingsTest {

    private static final String PEM = "-----BEGIN PRIVATE KEY-----\nAAAA\n-----END PRIVATE KEY-----";
    private static final String KEY = "k".repeat(32);

    @Test
    void namesWhatIsMissingFromHalfAConfiguration() {
        assertThatThrownBy(() -> new WeChatPaySettings("1900000001", "", "", PEM, KEY, "", "", "", "").merchant())
                .isInstanceOf(IllegalStateException.class)
                .hasMessageContaining("juhui.wechatpay.app-id")
                .hasMessageContaining("juhui.wechatpay.merchant-serial")
                .hasMessageContaining("juhui.wechatpay.notice-base")
                .hasMessageNotContaining("juhui.wechatpay.merchant-id");
    }

    @Test
    void wantsTheWholePublicKeyOrNone() {
        assertThatThrownBy(
                        () -> whole(KEY, "https://shop.example", "PUB_KEY_ID_1").merchant())
                .hasMessageContaining("juhui.wechatpay.public-key");
        assertThat(whole(KEY, "https://shop.example", "").merchant().platformKey())
                .isEmpty();
    }

    @Test
    void refusesAShortKeyAndAnAddressThatCannotBeReachedSafely() {
        assertThatThrownBy(() -> whole("short", "https://shop.example", "").merchant())
                .hasMessageContaining("32 characters");
        assertThatThrownBy(() -> whole(KEY, "http://shop.example", "").merchant())
                .hasMessageContaining("https://");
        assertThatThrownBy(() -> new WeChatPaySettings(
                                "m", "a", "s", "/no/such/file.pem", KEY, "", "", "https://shop.example", "")
                        .merchant())
                .hasMessageContaining("no readable PEM file");
    }

    @Test
    void keepsTheKeysOutOfItsText() {
        assertThat(whole(KEY, "https://shop.example", "").merchant().toString()).doesNotContain(KEY, "BEGIN");
    }

    private static WeChatPaySettings whole(String apiKey, String base, String publicKeyId) {
        return new WeChatPaySettings("1900000001", "wx1", "SERIAL", PEM, apiKey, "", publicKeyId, base, "");
    }
}
