package io.juhui.platform.gateway;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.juhui.kernel.Ids;
import io.juhui.kernel.Money;
import io.juhui.money.payment.Till;
import io.juhui.testing.JuhuiTest;
import java.time.Clock;
import java.time.Duration;
import java.util.Base64;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** The real adapter in the mode that downloads platform certificates, against the simulator. */
@JuhuiTest
class WeChatPayApiTest {

    private static final java.time.Instant END = java.time.Instant.parse("2099-12-31T00:00:00Z");

    @Autowired
    WeChatMerchant merchant;

    private static final String NOTICES = "https://shop.example/notices";

    @Autowired
    Clock clock;

    @Autowired
    Ids ids;

    @Autowired
    Till till;

    @Test
    void worksWithDownloadedPlatformCertificates() {
        var pay = new WeChatPay(with(List.of()));
        var number = "CERT%028d".formatted(ids.next());
        var prepared = pay.prepare(new PayGateway.Preparation(
                number,
                PayGateway.Way.H5,
                Money.fen(100),
                "茶",
                clock.instant().plus(Duration.ofMinutes(5)),
                null,
                "203.0.113.7",
                null,
                pay.noticeUrls().payments()));
        assertThat(prepared.payUrl()).contains("/sim/pay/");
        assertThat(pay.query(number).state()).isEqualTo(PayGateway.PayState.OPEN);
        assertThat(pay.close(number)).isEqualTo(PayGateway.Closing.CLOSED);
        assertThat(pay.close(number)).isEqualTo(PayGateway.Closing.CLOSED);
        assertThat(pay.query(number).state()).isEqualTo(PayGateway.PayState.CLOSED);
        assertThat(pay.query("NOBODYKNOWSTHISNUMBER").state()).isEqualTo(PayGateway.PayState.ABSENT);
        assertThat(pay.queryRefund("NOBODYKNOWSTHISNUMBER").state()).isEqualTo(PayGateway.RefundState.ABSENT);
    }

    @Test
    void staysInsideTheGatewaysBytesWhateverTheCharacters() {
        var pay = new WeChatPay(merchant);
        for (var text : List.of("茶".repeat(60), "🍵".repeat(40), "a".repeat(200), "a" + "é".repeat(90))) {
            var number = "LONG%028d".formatted(ids.next());
            assertThat(pay.prepare(wanted(number, "203.0.113.7", text)).payUrl())
                    .as(text)
                    .contains("/sim/pay/");
            assertThat(WeChatBodies.cut(text, 80).getBytes(java.nio.charset.StandardCharsets.UTF_8))
                    .hasSizeBetween(77, 80);
        }
    }

    /** The played gateway is as strict as the real one: one number, one set of words. */
    @Test
    void refusesANumberThatIsUsedAgainWithOtherWords() {
        var pay = new WeChatPay(merchant);
        var number = "SAME%028d".formatted(ids.next());
        pay.prepare(wanted(number, "203.0.113.7", "茶"));
        pay.prepare(wanted(number, "203.0.113.7", "茶"));
        assertThatThrownBy(() -> pay.prepare(wanted(number, "203.0.113.8", "茶")))
                .hasMessageContaining("gateway/refused");
        assertThatThrownBy(() -> pay.prepare(wanted(number, "203.0.113.7", "红茶")))
                .hasMessageContaining("gateway/refused");
    }

    @Test
    void saysThatANumberIsAtItsEnd() {
        var pay = new WeChatPay(merchant);
        var closed = "DONE%028d".formatted(ids.next());
        pay.prepare(wanted(closed, "203.0.113.7", "茶"));
        pay.close(closed);
        assertThatThrownBy(() -> pay.prepare(wanted(closed, "203.0.113.7", "茶")))
                .hasMessageStartingWith("gateway/closed-already");

        var paid = till.outTradeNo(till.paidOrder());
        assertThatThrownBy(() -> pay.prepare(wanted(paid, "203.0.113.7", "茶")))
                .hasMessageStartingWith("gateway/paid-already");
    }

    private PayGateway.Preparation wanted(String number, String address, String description) {
        return new PayGateway.Preparation(
                number, PayGateway.Way.H5, Money.fen(100), description, END, null, address, null, NOTICES);
    }

    @Test
    void distrustsAnswersSignedByAnotherKey() {
        var number = "SIGN%028d".formatted(ids.next());
        var wanted = new PayGateway.Preparation(
                number,
                PayGateway.Way.NATIVE,
                Money.fen(100),
                "茶",
                clock.instant().plus(Duration.ofMinutes(5)),
                null,
                "203.0.113.7",
                null,
                NOTICES);
        var stranger = new WeChatMerchant.PlatformKey(
                merchant.platformKeys().getFirst().id(),
                "-----BEGIN PUBLIC KEY-----\n"
                        + Base64.getEncoder().encodeToString(freshPublicKey())
                        + "\n-----END PUBLIC KEY-----");
        assertThatThrownBy(() -> new WeChatPay(with(List.of(stranger))).prepare(wanted))
                .hasMessageContaining("gateway/unavailable");
        assertThat(new WeChatPay(merchant).prepare(wanted).codeUrl()).contains("/sim/pay/");
    }

    private static byte[] freshPublicKey() {
        try {
            var generator = java.security.KeyPairGenerator.getInstance("RSA");
            generator.initialize(2048);
            return generator.generateKeyPair().getPublic().getEncoded();
        } catch (java.security.GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }

    private WeChatMerchant with(List<WeChatMerchant.PlatformKey> keys) {
        return new WeChatMerchant(
                merchant.merchantId(),
                merchant.appId(),
                merchant.serial(),
                merchant.privateKey(),
                merchant.apiV3Key(),
                keys,
                merchant.host(),
                merchant.noticeBase());
    }
}
