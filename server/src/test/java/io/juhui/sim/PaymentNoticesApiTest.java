package io.juhui.sim;

import static org.assertj.core.api.Assertions.assertThat;

import io.juhui.money.payment.PaymentState;
import io.juhui.money.payment.Payments;
import io.juhui.money.payment.PlayedOrders;
import io.juhui.money.payment.Refunds;
import io.juhui.money.payment.Till;
import io.juhui.testing.Http;
import io.juhui.testing.JuhuiTest;
import io.juhui.testing.Together;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import tools.jackson.databind.json.JsonMapper;

@JuhuiTest
class PaymentNoticesApiTest {

    @Autowired
    Payments payments;

    @Autowired
    Refunds refunds;

    @Autowired
    PlayedOrders orders;

    @Autowired
    Till till;

    @Autowired
    Http http;

    @Autowired
    SimKeys keys;

    @Autowired
    JsonMapper json;

    @Autowired
    JdbcClient db;

    private Forgery forgery;
    private long order;
    private String number;

    @BeforeEach
    void startPaying() {
        forgery = new Forgery(keys, json);
        order = orders.open();
        till.start(order);
        number = till.outTradeNo(order);
    }

    @Test
    @DisplayName("D01 伪造的“已支付”一律拒绝")
    void refusesNoticesThatTheGatewayDidNotSign() {
        var content = forgery.paid(number, 1990, "CNY");
        assertThat(http.post("/api/payment/notices/wechat", "{}").status()).isEqualTo(401);
        assertThat(http.post("/api/payment/notices/wechat", "not json").status())
                .isEqualTo(401);
        assertThat(forgery.seal(content, Pem.freshKeys(), 0).to(http).problem()).isEqualTo("gateway/notice-forged");
        assertThat(forgery.seal(content, keys.merchant(), 0).to(http).problem()).isEqualTo("gateway/notice-forged");
        assertThat(forgery.seal(content)
                        .serial("PUB_KEY_ID_OF_SOMEBODY")
                        .to(http)
                        .problem())
                .isEqualTo("gateway/notice-forged");
        assertNothingChanged();
        assertThat(notices(number)).isZero();
    }

    @Test
    @DisplayName("D03 过旧的通知拒绝；同一通知重放无害")
    void refusesOldNoticesAndShrugsAtReplays() {
        var old = forgery.seal(forgery.paid(number, 1990, "CNY"), keys.platform(), 3_600);
        assertThat(old.to(http).problem()).isEqualTo("gateway/notice-forged");
        assertNothingChanged();

        var genuine = forgery.seal(forgery.paid(number, 1990, "CNY"));
        for (int i = 0; i < 5; i++) {
            assertThat(genuine.to(http).status()).isEqualTo(204);
        }
        assertThat(orders.paid(order)).containsExactly(Till.PRICE);
        assertThat(notices(number)).isEqualTo(1);
    }

    @Test
    @DisplayName("D04 改动金额、订单或密文，签名不再成立")
    void refusesAlteredNotices() {
        var genuine = forgery.seal(forgery.paid(number, 1, "CNY"));
        var other = forgery.seal(forgery.paid(number, 1990, "CNY"));
        assertThat(genuine.body(other.body()).to(http).problem()).isEqualTo("gateway/notice-forged");
        assertThat(genuine.body(genuine.body().replace("TRANSACTION", "transaction"))
                        .to(http)
                        .problem())
                .isEqualTo("gateway/notice-forged");
        assertNothingChanged();
    }

    @Test
    @DisplayName("D04 别的商户、别的应用的真通知也不收")
    void refusesGenuineNoticesForAnotherMerchantOrApp() {
        var merchant = forgery.paid(number, 1990, "CNY");
        merchant.put("mchid", "1600000002");
        assertThat(forgery.seal(merchant).to(http).problem()).isEqualTo("gateway/notice-other-merchant");
        var app = forgery.paid(number, 1990, "CNY");
        app.put("appid", "wxsomebodyelse0001");
        assertThat(forgery.seal(app).to(http).problem()).isEqualTo("gateway/notice-other-merchant");
        assertNothingChanged();
    }

    @Test
    @DisplayName("D14 未知订单：4xx，不泄露")
    void refusesGenuineNoticesForAnUnknownNumber() {
        var answer = forgery.seal(forgery.paid("0".repeat(32), 1990, "CNY")).to(http);
        assertThat(answer.status()).isEqualTo(404);
        assertThat(answer.problem()).isEqualTo("payment/unknown");
        assertThat(answer.text()).doesNotContain("000000");
        assertThat(notices("0".repeat(32))).as("kept as evidence").isEqualTo(1);
        assertNothingChanged();
    }

    @Test
    @DisplayName("D05 多一分、零、负数：不算已付；先问支付通道，之后真正的一笔照常入账")
    void neverCallsTheWrongSumPaid() {
        for (long wrong : new long[] {1991, 0, -1990}) {
            var one = orders.open();
            till.start(one);
            var no = till.outTradeNo(one);
            assertThat(forgery.seal(forgery.paid(no, wrong, "CNY")).to(http).status())
                    .isEqualTo(204);
            assertThat(payments.statusOf(one)).isEqualTo(PaymentState.UNPAID);
            assertThat(orders.paid(one)).isEmpty();
            assertThat(refunds.of(one)).isEmpty();

            assertThat(forgery.seal(forgery.paid(no, 1990, "CNY")).to(http).status())
                    .isEqualTo(204);
            assertThat(orders.paid(one)).containsExactly(Till.PRICE);
        }
    }

    @Test
    void asksTheGatewayWhenANoticeDisagreesAndTakesItsWord() {
        till.misbehave(order, "LOSE");
        till.pay(order);
        assertThat(forgery.seal(forgery.paid(number, 5, "CNY")).to(http).status())
                .isEqualTo(204);
        assertThat(orders.paid(order)).containsExactly(Till.PRICE);
        assertThat(payments.of(order).getFirst().transactionId())
                .isEqualTo(db.sql("select transaction_id from sim_payment where out_trade_no = :no")
                        .param("no", number)
                        .query(String.class)
                        .single());
    }

    @Test
    void asksTheGatewayWhenANumberOfItsIsAnotherPaymentsAlready() {
        var seen = forgery.paid(number, 1990, "CNY");
        assertThat(forgery.seal(seen).to(http).status()).isEqualTo(204);
        var other = orders.open();
        till.start(other);
        var content = forgery.paid(till.outTradeNo(other), 1990, "CNY");
        content.put("transaction_id", seen.get("transaction_id"));

        assertThat(forgery.seal(content).to(http).status()).isEqualTo(204);

        assertThat(orders.paid(other)).isEmpty();
        assertThat(payments.statusOf(other)).isEqualTo(PaymentState.UNPAID);
        assertThat(forgery.seal(forgery.paid(till.outTradeNo(other), 1990, "CNY"))
                        .to(http)
                        .status())
                .isEqualTo(204);
        assertThat(orders.paid(other)).containsExactly(Till.PRICE);
    }

    @Test
    @DisplayName("D02 同一通知并发 500 次，只入账一次，全部成功应答")
    void countsFiveHundredParallelCopiesOnce() {
        var genuine = forgery.seal(forgery.paid(number, 1990, "CNY"));
        assertThat(Together.run(500, _ -> genuine.to(http).status()))
                .hasSize(500)
                .containsOnly(204);
        assertThat(orders.paid(order)).containsExactly(Till.PRICE);
        assertThat(payments.statusOf(order)).isEqualTo(PaymentState.PAID);
        assertThat(notices(number)).isEqualTo(1);
    }

    @Test
    @DisplayName("D08 两份不同的通知说同一笔，只入账一次")
    void countsTwoDifferentNoticesOfOnePaymentOnce() {
        var content = forgery.paid(number, 1990, "CNY");
        assertThat(Together.run(40, _ -> forgery.seal(content).to(http).status()))
                .containsOnly(204);
        assertThat(orders.paid(order)).containsExactly(Till.PRICE);
        assertThat(notices(number)).isEqualTo(40);
    }

    @Test
    void keepsTheSealedBodyAndItsProof() {
        var genuine = forgery.seal(forgery.paid(number, 1990, "CNY"));
        genuine.to(http);
        assertThat(db.sql("select body, headers from payment_notice where subject = :no")
                        .param("no", number)
                        .query()
                        .singleRow())
                .containsEntry("body", genuine.body())
                .hasEntrySatisfying(
                        "headers", headers -> assertThat(headers.toString()).contains(genuine.signature()));
    }

    private void assertNothingChanged() {
        assertThat(payments.statusOf(order)).isEqualTo(PaymentState.UNPAID);
        assertThat(orders.paid(order)).isEmpty();
    }

    private int notices(String subject) {
        return db.sql("select count(*) from payment_notice where subject = :no")
                .param("no", subject)
                .query(Integer.class)
                .single();
    }
}
