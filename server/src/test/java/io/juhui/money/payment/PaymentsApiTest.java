package io.juhui.money.payment;

import static io.juhui.money.payment.Till.until;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.juhui.kernel.Money;
import io.juhui.kernel.Problem;
import io.juhui.platform.jobs.Deadlines;
import io.juhui.platform.jobs.ShopClock;
import io.juhui.testing.Http;
import io.juhui.testing.JuhuiTest;
import java.time.Duration;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.transaction.support.TransactionTemplate;

@JuhuiTest
class PaymentsApiTest {

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
    ShopClock clock;

    @Autowired
    Deadlines deadlines;

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
        http.put("/sim/api/switches/everywhere", Map.of("switches", List.of("ANSWER_LOST")))
                .ok();
        try {
            assertThatThrownBy(() -> till.start(order)).hasMessageContaining("gateway/unavailable");
        } finally {
            http.put("/sim/api/switches/everywhere", Map.of("switches", List.of()))
                    .ok();
        }
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
    @DisplayName("D11 通知丢失，主动查询在一分钟内发现")
    void findsLostMoneyByAskingWithinAMinute() {
        var order = orders.open();
        till.start(order);
        till.misbehave(order, "LOSE");
        till.pay(order);
        assertThat(payments.statusOf(order)).isEqualTo(PaymentState.UNPAID);

        clock.advance(Duration.ofSeconds(60));

        until(() -> payments.statusOf(order) == PaymentState.PAID);
        assertThat(orders.paid(order)).containsExactly(Till.PRICE);
        assertThat(till.played(order).get("notices").get(0).get("attempts").asInt())
                .isZero();
    }

    @Test
    void findsLostMoneyWhenTheBuyersPageAsks() {
        var order = orders.open();
        till.start(order);
        till.misbehave(order, "LOSE");
        till.pay(order);
        assertThat(payments.ask(order)).isEqualTo(PaymentState.PAID);
        assertThat(orders.paid(order)).containsExactly(Till.PRICE);
    }

    @Test
    @DisplayName("R12 先在通道关单；钱已到则入账")
    void closesAtTheGatewayFirst() {
        var unpaid = orders.open();
        till.start(unpaid);
        assertThat(payments.close(unpaid)).isFalse();
        assertThat(payments.statusOf(unpaid)).isEqualTo(PaymentState.CLOSED);
        assertThat(till.pay(unpaid)).as("closed, takes no money").isFalse();

        var paid = orders.open();
        till.start(paid);
        till.misbehave(paid, "LOSE");
        till.pay(paid);
        assertThat(payments.close(paid)).isTrue();
        assertThat(orders.paid(paid)).containsExactly(Till.PRICE);
    }

    @Test
    @DisplayName("D07 关单后仍到账，自动原路退回且看得见")
    void givesBackMoneyThatComesAfterCancelling() {
        var order = orders.open();
        till.start(order);
        till.misbehave(order, "LATE_MONEY");
        payments.close(order);
        orders.cancel(order);

        assertThat(till.pay(order)).isTrue();

        until(() -> refunds.of(order).stream().anyMatch(r -> r.status() == RefundStatus.SUCCEEDED));
        assertThat(refunds.of(order)).singleElement().satisfies(refund -> {
            assertThat(refund.amount()).isEqualTo(Till.PRICE);
            assertThat(refund.reason()).contains("自动退回");
        });
        assertThat(payments.of(order))
                .singleElement()
                .extracting(PaymentRow::status)
                .isEqualTo("NOT_WANTED");
        assertThat(payments.statusOf(order)).isNotEqualTo(PaymentState.PAID);
        assertThat(orders.paid(order)).isEmpty();
        assertThat(orders.refunded(order)).as("not the order's own refund").isEmpty();
    }

    @Test
    @DisplayName("R13 两个渠道都付了，留第一笔，退第二笔")
    void keepsTheFirstOfTwoPaymentsAndReturnsTheSecond() {
        var order = orders.open();
        till.start(order);
        till.misbehave(order, "LATE_MONEY");
        var first = till.prepayId(order);
        till.start(order, Till.PRICE, PaymentMethod.WECHAT_NATIVE);
        till.pay(order);
        until(() -> payments.statusOf(order) == PaymentState.PAID);

        http.post("/sim/api/payments/" + first + "/pay", null).ok();

        until(() -> refunds.of(order).stream().anyMatch(r -> r.status() == RefundStatus.SUCCEEDED));
        assertThat(payments.of(order)).extracting(PaymentRow::status).containsExactly("NOT_WANTED", "CAPTURED");
        assertThat(orders.paid(order)).containsExactly(Till.PRICE);
        assertThat(refunds.of(order))
                .singleElement()
                .extracting(RefundView::amount)
                .isEqualTo(Till.PRICE);
    }

    @Test
    @DisplayName("D05 少付一分、其他币种：不算已付，自动退回")
    void givesBackTheWrongSumAndTheWrongCurrency() {
        for (var wrong : Map.of("SHORT_AMOUNT", "WRONG_AMOUNT", "OTHER_CURRENCY", "WRONG_CURRENCY")
                .entrySet()) {
            var order = orders.open();
            till.start(order);
            till.misbehave(order, wrong.getKey());
            till.pay(order);
            until(() -> refunds.of(order).stream().anyMatch(r -> r.status() == RefundStatus.SUCCEEDED));
            assertThat(payments.of(order))
                    .singleElement()
                    .extracting(PaymentRow::status)
                    .isEqualTo(wrong.getValue());
            assertThat(payments.statusOf(order)).isNotEqualTo(PaymentState.PAID);
            assertThat(orders.paid(order)).isEmpty();
            var captured = wrong.getKey().equals("SHORT_AMOUNT") ? 1989 : 1990;
            assertThat(refunds.of(order))
                    .singleElement()
                    .extracting(RefundView::amount)
                    .isEqualTo(Money.fen(captured));
        }
    }

    @Test
    @DisplayName("D12 处理慢时先落库再应答")
    void answersTheGatewayWhileASlowOrderIsStillWorking() {
        var order = orders.open();
        orders.slow(order, 6_000);
        till.start(order);
        var began = System.nanoTime();
        till.pay(order);
        until(() -> till.played(order).get("notices").get(0).get("delivered").asBoolean());
        assertThat(Duration.ofNanos(System.nanoTime() - began)).isLessThan(Duration.ofMillis(5_900));
        assertThat(payments.statusOf(order)).isEqualTo(PaymentState.UNPAID);
        until(() -> payments.statusOf(order) == PaymentState.PAID);
        assertThat(orders.paid(order)).containsExactly(Till.PRICE);
    }

    @Test
    void toldFiveTimesAtOnceOrLateItCountsOnce() {
        var order = till.paidOrder("DUPLICATE");
        http.post("/sim/api/payments/" + till.prepayId(order) + "/notices", null)
                .ok();
        assertThat(orders.paid(order)).containsExactly(Till.PRICE);
        var late = orders.open();
        till.start(late);
        till.misbehave(late, "DELAY");
        till.pay(late);
        until(() -> payments.statusOf(late) == PaymentState.PAID);
        assertThat(orders.paid(late)).containsExactly(Till.PRICE);
    }

    @Test
    @DisplayName("C08 通道不可用：订单仍可支付，恢复后照常")
    void staysPayableWhileTheGatewayIsDown() {
        var order = orders.open();
        http.put("/sim/api/switches/everywhere", Map.of("switches", List.of("DOWN")))
                .ok();
        try {
            assertThatThrownBy(() -> till.start(order)).hasMessageContaining("gateway/unavailable");
            assertThat(payments.ask(order)).isEqualTo(PaymentState.UNPAID);
        } finally {
            http.put("/sim/api/switches/everywhere", Map.of("switches", List.of()))
                    .ok();
        }
        assertThat(till.start(order).payUrl()).isNotNull();
    }

    @Test
    void closesByItselfWhenTheTimeToPayIsOver() {
        var order = orders.open();
        till.start(order);
        clock.advance(Duration.ofMinutes(16));
        until(() -> payments.statusOf(order) == PaymentState.CLOSED);
        assertThat(till.pay(order)).isFalse();
    }
}
