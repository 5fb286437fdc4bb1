package io.juhui.money.payment;

import static io.juhui.money.payment.Till.until;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.juhui.kernel.Money;
import io.juhui.kernel.Problem;
import io.juhui.platform.jobs.ShopClock;
import io.juhui.testing.JuhuiTest;
import java.time.temporal.ChronoUnit;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.transaction.support.TransactionTemplate;

@JuhuiTest
class PaymentsApiTest {

    @Autowired
    Payments payments;

    @Autowired
    PlayedOrders orders;

    @Autowired
    Till till;

    @Autowired
    ShopClock clock;

    @Autowired
    TransactionTemplate transaction;

    @Test
    void collectsTheMoneyOfAnOrderOnce() {
        var order = orders.open();
        assertThat(payments.statusOf(order)).isEqualTo(PaymentState.UNPAID);
        var started = till.start(order);
        assertThat(started.payUrl()).startsWith("/sim/pay/wx");
        assertThat(started.codeUrl()).isNull();
        assertThat(started.jsapi()).isNull();

        assertThat(till.pay(order)).isTrue();
        until(() -> payments.statusOf(order) == PaymentState.PAID);

        assertThat(orders.paid(order)).containsExactly(Till.PRICE);
        assertThat(till.pay(order)).as("pays twice").isFalse();
        assertThat(payments.of(order)).singleElement().satisfies(row -> {
            assertThat(row.status()).isEqualTo("CAPTURED");
            assertThat(row.amount()).isEqualTo(Till.PRICE);
            assertThat(row.transactionId()).startsWith("42000");
            assertThat(row.outTradeNo()).hasSize(32);
        });
        assertThatThrownBy(() -> till.start(order))
                .isInstanceOfSatisfying(
                        Problem.class, p -> assertThat(p.code()).isEqualTo(PaymentProblem.ALREADY_PAID));
    }

    @Test
    void givesEachWayOfPayingWhatItNeeds() {
        var code = till.start(orders.open(), Till.PRICE, PaymentMethod.WECHAT_NATIVE);
        assertThat(code.codeUrl()).contains("/sim/pay/wx");
        var inside = till.start(orders.open(), Till.PRICE, PaymentMethod.WECHAT_JSAPI);
        assertThat(inside.jsapi())
                .containsOnlyKeys("appId", "timeStamp", "nonceStr", "package", "signType", "paySign")
                .containsEntry("signType", "RSA");
        var back = payments.start(
                orders.open(),
                Till.PRICE,
                PaymentMethod.WECHAT_H5,
                "茶",
                clock.instant().plusSeconds(600),
                null,
                "203.0.113.7",
                "https://shop.example/#/pages/pay-result/index?id=1");
        assertThat(back.payUrl())
                .endsWith("?redirect_url=https%3A%2F%2Fshop.example%2F%23%2Fpages%2Fpay-result%2Findex%3Fid%3D1");
    }

    /** The gateway counts in whole seconds, so to it the last one is over when it begins. */
    @Test
    void saysThatTheTimeIsOverInTheLastSecond() {
        var end = clock.instant().truncatedTo(ChronoUnit.SECONDS).plusMillis(999);
        assertThatThrownBy(() -> payments.start(
                        orders.open(), Till.PRICE, PaymentMethod.WECHAT_H5, "茶", end, null, "203.0.113.7", null))
                .isInstanceOfSatisfying(Problem.class, p -> assertThat(p.code()).isEqualTo(PaymentProblem.EXPIRED));
    }

    @Test
    @DisplayName("B03 应答丢失后重试，仍是同一个商户单号")
    void retriesUnderTheSameNumberWhenTheAnswerWasLost() {
        var order = orders.open();
        till.everywhere(
                "ANSWER_LOST",
                () -> assertThatThrownBy(() -> till.start(order)).hasMessageContaining("gateway/unavailable"));
        assertThat(payments.of(order))
                .singleElement()
                .extracting(PaymentRow::status)
                .isEqualTo("PREPARED");
        var number = till.outTradeNo(order);

        till.start(order);
        till.start(order);

        assertThat(payments.of(order)).singleElement().satisfies(row -> {
            assertThat(row.status()).isEqualTo("PENDING");
            assertThat(row.outTradeNo()).isEqualTo(number);
        });
    }

    @Test
    @DisplayName("R9 改价或换支付方式，先关闭旧的支付")
    void closesTheEarlierAttemptBeforeAnotherAmountOrMethod() {
        var order = orders.open();
        till.start(order);
        var first = till.outTradeNo(order);
        till.start(order, Money.fen(1500), PaymentMethod.WECHAT_H5);
        till.start(order, Money.fen(1500), PaymentMethod.WECHAT_NATIVE);

        assertThat(payments.of(order)).extracting(PaymentRow::status).containsExactly("CLOSED", "CLOSED", "PENDING");
        assertThat(till.played(first).get("state").asString()).isEqualTo("CLOSED");
        till.pay(order);
        until(() -> payments.statusOf(order) == PaymentState.PAID);
        assertThat(orders.paid(order)).containsExactly(Money.fen(1500));
    }

    @Test
    void refusesToCallTheGatewayInsideATransaction() {
        var order = orders.open();
        assertThatThrownBy(() -> transaction.execute(_ -> till.start(order))).isInstanceOf(IllegalStateException.class);
        assertThat(payments.of(order)).isEmpty();
    }

    @Test
    @DisplayName("C08 通道不可用：订单仍可支付，恢复后照常")
    void staysPayableWhileTheGatewayIsDown() {
        var order = orders.open();
        till.everywhere("DOWN", () -> {
            assertThatThrownBy(() -> till.start(order)).hasMessageContaining("gateway/unavailable");
            assertThat(payments.ask(order)).isEqualTo(PaymentState.UNPAID);
        });
        assertThat(till.start(order).payUrl()).isNotNull();
    }

    /** The same number with other words is refused by the gateway, so other words get another number. */
    @Test
    void takesANewNumberWhenThePayerComesFromElsewhere() {
        var order = orders.open();
        from(order, "203.0.113.7");
        var first = till.outTradeNo(order);
        from(order, "203.0.113.7");
        assertThat(till.outTradeNo(order)).isEqualTo(first);

        from(order, "198.51.100.9");

        assertThat(payments.of(order)).extracting(PaymentRow::status).containsExactly("CLOSED", "PENDING");
        assertThat(till.played(first).get("state").asString()).isEqualTo("CLOSED");
    }

    @Test
    void opensNoAttemptForWhatIsCancelledAlready() {
        var order = orders.open();
        orders.cancel(order);
        assertThatThrownBy(() -> till.start(order))
                .isInstanceOfSatisfying(Problem.class, p -> assertThat(p.code()).isEqualTo(PaymentProblem.NOT_AWAITED));
        assertThat(payments.of(order)).isEmpty();
    }

    private void from(long order, String address) {
        payments.start(
                order, Till.PRICE, PaymentMethod.WECHAT_H5, "茶", clock.instant().plusSeconds(600), null, address, null);
    }
}
