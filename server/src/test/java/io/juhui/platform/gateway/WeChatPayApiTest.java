package io.juhui.platform.gateway;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.juhui.kernel.Ids;
import io.juhui.kernel.Money;
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

    @Autowired
    WeChatMerchant merchant;

    @Autowired
    Clock clock;

    @Autowired
    Ids ids;

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
                null));
        assertThat(prepared.payUrl()).contains("/sim/pay/");
        assertThat(pay.query(number).state()).isEqualTo(PayGateway.PayState.OPEN);
        assertThat(pay.close(number)).isEqualTo(PayGateway.Closing.CLOSED);
        assertThat(pay.close(number)).isEqualTo(PayGateway.Closing.CLOSED);
        assertThat(pay.query(number).state()).isEqualTo(PayGateway.PayState.CLOSED);
        assertThat(pay.query("NOBODYKNOWSTHISNUMBER").state()).isEqualTo(PayGateway.PayState.ABSENT);
        assertThat(pay.queryRefund("NOBODYKNOWSTHISNUMBER").state()).isEqualTo(PayGateway.RefundState.ABSENT);
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
                null);
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
