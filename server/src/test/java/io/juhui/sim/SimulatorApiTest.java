package io.juhui.sim;

import static io.juhui.money.payment.Till.until;
import static org.assertj.core.api.Assertions.assertThat;

import io.juhui.kernel.Ids;
import io.juhui.money.payment.PaymentMethod;
import io.juhui.money.payment.PlayedOrders;
import io.juhui.money.payment.Till;
import io.juhui.platform.gateway.LogisticsTraces;
import io.juhui.platform.gateway.LogisticsTraces.State;
import io.juhui.platform.jobs.ShopClock;
import io.juhui.testing.Http;
import io.juhui.testing.JuhuiTest;
import java.io.ByteArrayInputStream;
import java.security.cert.CertificateFactory;
import java.security.cert.X509Certificate;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

@JuhuiTest
class SimulatorApiTest {

    @Autowired
    Http http;

    @Autowired
    Till till;

    @Autowired
    PlayedOrders orders;

    @Autowired
    ShopClock clock;

    @Autowired
    LogisticsTraces logistics;

    @Autowired
    SimKeys keys;

    @Autowired
    Ids ids;

    @Test
    void refusesRequestsThatTheMerchantDidNotSign() {
        var unsigned = http.get("/sim/wechatpay/v3/pay/transactions/out-trade-no/ABCDEFGH?mchid=1600000001");
        assertThat(unsigned.status()).isEqualTo(401);
        assertThat(unsigned.json().get("code").asString()).isEqualTo("SIGN_ERROR");
        var forged = http.with(
                        "Authorization",
                        "WECHATPAY2-SHA256-RSA2048 mchid=\"1600000001\",nonce_str=\"x\",timestamp=\"%d\",serial_no=\"%s\",signature=\"%s\""
                                .formatted(
                                        System.currentTimeMillis() / 1000,
                                        SimKeys.MERCHANT_SERIAL,
                                        Seal.sign(keys.platform().getPrivate(), "x")))
                .get("/sim/wechatpay/v3/certificates");
        assertThat(forged.status()).isEqualTo(401);
    }

    @Test
    void showsThePayPageWithAmountAndChoicesAndNoInlineScript() {
        var order = orders.open();
        var started = till.start(order);
        var page = http.get(started.payUrl() + "?redirect_url=https%3A%2F%2Fshop.example%2F%23%2Fdone");
        assertThat(page.status()).isEqualTo(200);
        assertThat(page.text())
                .contains("19.90", "支付成功", "支付失败", "稍后支付", "data-back=\"https://shop.example/#/done\"")
                .doesNotContain("<script>", "onclick", "{{");
        assertThat(page.raw().headers().firstValue("Content-Security-Policy").orElseThrow())
                .contains("default-src 'self'");
        assertThat(http.get(started.payUrl() + "?redirect_url=javascript:alert(1)")
                        .text())
                .contains("data-back=\"\"");
        assertThat(http.get(started.payUrl() + "?redirect_url=%2F%2Fevil.example")
                        .text())
                .contains("data-back=\"\"");
        assertThat(http.get(started.payUrl() + "?redirect_url=https%3A%2F%2F%22%3E%3Cb%3E")
                        .text())
                .doesNotContain("<b>");
        assertThat(http.get("/sim/pay/nothing").status()).isEqualTo(404);
    }

    @Test
    void showsTheControlRoomAndItsAssets() {
        assertThat(http.get("/sim/").text()).contains("时间机器", "短信收件箱", "路上的包裹");
        for (var asset : List.of("sim.css", "sim.js", "pay.js")) {
            assertThat(http.get("/sim/assets/" + asset).status()).isEqualTo(200);
        }
        assertThat(http.get("/sim/assets/..%2Fapplication.yaml").status()).isGreaterThanOrEqualTo(400);
        assertThat(http.get("/sim/api/switches").ok()).hasSize(SimSwitch.values().length);
    }

    @Test
    void repeatsUndeliveredNoticesOnTheSchedule() {
        var order = orders.open();
        till.start(order, Till.PRICE, PaymentMethod.WECHAT_NATIVE);
        till.misbehave(order, "FORGE");
        till.pay(order);
        until(() -> till.played(order).get("notices").get(0).get("attempts").asInt() >= 3);
        var notice = till.played(order).get("notices").get(0);
        assertThat(notice.get("delivered").asBoolean()).isFalse();
        assertThat(notice.get("lastAnswer").asInt()).isEqualTo(401);
        assertThat(orders.paid(order)).isEmpty();
    }

    @Test
    void movesTheTimeForwardOnly() {
        var before = clock.instant();
        var after = Instant.parse(http.post("/sim/api/clock", Map.of("advanceSeconds", 30))
                .ok()
                .get("now")
                .asString());
        assertThat(after).isAfterOrEqualTo(before.plusSeconds(30));
        assertThat(http.post("/sim/api/clock", Map.of("advanceSeconds", -1)).status())
                .isEqualTo(400);
        assertThat(Instant.parse(http.get("/sim/api/clock").ok().get("now").asString()))
                .isAfterOrEqualTo(after);
    }

    @Test
    void bringsAParcelHomeByTimeOrByHand() {
        var number = "SF" + ids.next();
        assertThat(logistics.of("SF", number)).isEmpty();
        logistics.follow("SF", number);
        logistics.follow("SF", number);
        assertThat(logistics.of("SF", number)).isEmpty();

        var path = "/sim/api/parcels/SF/" + number + "/advance";
        assertThat(http.post(path, null).ok().get("traces")).hasSize(1);
        assertThat(logistics.of("SF", number))
                .extracting(LogisticsTraces.Trace::state)
                .containsExactly(State.COLLECTED);
        clock.advance(Duration.ofHours(7));
        assertThat(logistics.of("SF", number))
                .extracting(LogisticsTraces.Trace::state)
                .containsExactly(State.COLLECTED, State.MOVING);
        for (int i = 0; i < 5; i++) {
            http.post(path, null).ok();
        }
        assertThat(logistics.of("SF", number))
                .extracting(LogisticsTraces.Trace::state)
                .containsExactly(State.COLLECTED, State.MOVING, State.MOVING, State.DELIVERING, State.SIGNED);
        assertThat(logistics.of("SF", number)).isSortedAccordingTo((a, b) -> a.at().compareTo(b.at()));
    }

    @Test
    void writesACertificateThatTheJdkReads() throws Exception {
        var certificate = (X509Certificate) CertificateFactory.getInstance("X.509")
                .generateCertificate(new ByteArrayInputStream(Pem.der(keys.certificate())));
        certificate.verify(keys.platform().getPublic());
        certificate.checkValidity();
        assertThat(certificate.getSubjectX500Principal().getName()).isEqualTo("CN=Juhui payment simulator");
        assertThat(certificate.getSerialNumber().toString(16)).isEqualToIgnoringCase(SimKeys.certificateSerial());
    }
}
