package io.juhui.platform.gateway;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.security.GeneralSecurityException;
import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.util.Base64;
import java.util.List;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

class WeChatPaySettingsTest {

    private static final KeyPair KEYS = keys();
    private static final String PEM = pem("PRIVATE KEY", KEYS.getPrivate().getEncoded());
    private static final String PUBLIC = pem("PUBLIC KEY", KEYS.getPublic().getEncoded());
    private static final String KEY = "Gq7WtV2cPz4hYkR8nXj6Lb3MdSf9TaUe";

    @Test
    void namesWhatIsMissingFromHalfAConfiguration() {
        assertThatThrownBy(() ->
                        settings("1900000001", "", "", PEM, KEY, "", "", "").merchant())
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
        assertThat(whole(KEY, "https://shop.example", "").merchant().platformKeys())
                .isEmpty();
    }

    @Test
    void refusesAShortKeyAndAnAddressThatCannotBeReachedSafely() {
        assertThatThrownBy(() -> whole("short", "https://shop.example", "").merchant())
                .hasMessageContaining("32 characters");
        assertThatThrownBy(() -> whole(KEY, "http://shop.example", "").merchant())
                .hasMessageContaining("https://");
        assertThatThrownBy(() -> settings("m", "a", "s", "/no/such/file.pem", KEY, "", "", "https://shop.example")
                        .merchant())
                .hasMessageContaining("no readable PEM file");
    }

    @Test
    @DisplayName("Q01 样例式的 APIv3 密钥、读不出来的私钥：启动时就拒绝，说明怎么补救")
    void refusesSamplesAndKeysThatCannotBeRead() {
        for (var sample : List.of("k".repeat(32), "1234567".repeat(5).substring(3))) {
            assertThatThrownBy(() -> whole(sample, "https://shop.example", "").merchant())
                    .hasMessageContaining("juhui.wechatpay.api-v3-key")
                    .hasMessageContaining("pay.weixin.qq.com")
                    .hasMessageNotContaining(sample);
        }
        var broken = pem("PRIVATE KEY", new byte[] {1, 2, 3});
        assertThatThrownBy(() -> settings("m", "a", "s", broken, KEY, "", "", "https://shop.example")
                        .merchant())
                .hasMessageContaining("juhui.wechatpay.private-key");
        assertThatThrownBy(() -> settings("m", "a", "s", PEM, KEY, PEM, "PUB_KEY_ID_1", "https://shop.example")
                        .merchant())
                .hasMessageContaining("juhui.wechatpay.public-key");
    }

    @Test
    @DisplayName("D13 轮换期间可以同时给出现在的和下一把公钥，下一把不能只给一半")
    void namesThePresentPublicKeyAndTheNext() {
        var both = new WeChatPaySettings(
                "m", "a", "s", PEM, KEY, PUBLIC, "PUB_KEY_ID_1", PUBLIC, "PUB_KEY_ID_2", "https://shop.example", "");
        assertThat(both.merchant().platformKeys())
                .extracting(WeChatMerchant.PlatformKey::id)
                .containsExactly("PUB_KEY_ID_1", "PUB_KEY_ID_2");
        var half = new WeChatPaySettings(
                "m", "a", "s", PEM, KEY, PUBLIC, "PUB_KEY_ID_1", "", "PUB_KEY_ID_2", "https://shop.example", "");
        assertThatThrownBy(half::merchant).hasMessageContaining("juhui.wechatpay.next-public-key");
    }

    @Test
    void keepsTheKeysOutOfItsText() {
        assertThat(whole(KEY, "https://shop.example", "").merchant().toString()).doesNotContain(KEY, "BEGIN");
    }

    private static WeChatPaySettings whole(String apiKey, String base, String publicKeyId) {
        return settings("1900000001", "wx1", "SERIAL", PEM, apiKey, "", publicKeyId, base);
    }

    private static WeChatPaySettings settings(
            String merchant,
            String app,
            String serial,
            String privateKey,
            String apiKey,
            String publicKey,
            String publicKeyId,
            String base) {
        return new WeChatPaySettings(
                merchant, app, serial, privateKey, apiKey, publicKey, publicKeyId, "", "", base, "");
    }

    private static String pem(String kind, byte[] der) {
        return "-----BEGIN " + kind + "-----\n" + Base64.getEncoder().encodeToString(der) + "\n-----END " + kind
                + "-----";
    }

    private static KeyPair keys() {
        try {
            var generator = KeyPairGenerator.getInstance("RSA");
            generator.initialize(2048);
            return generator.generateKeyPair();
        } catch (GeneralSecurityException e) {
            throw new AssertionError(e);
        }
    }
}
