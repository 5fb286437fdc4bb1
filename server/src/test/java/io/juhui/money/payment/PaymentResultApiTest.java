package io.juhui.money.payment;

import static io.juhui.money.payment.Till.until;
import static org.assertj.core.api.Assertions.assertThat;

import io.juhui.platform.jobs.ShopClock;
import io.juhui.testing.Http;
import io.juhui.testing.JuhuiTest;
import java.time.Duration;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** How it comes out whether money came: by notice, by asking, or by closing. */
@JuhuiTest
class PaymentResultApiTest {

    @Autowired
    Payments payments;

    @Autowired
    PlayedOrders orders;

    @Autowired
    Till till;

    @Autowired
    Http http;

    @Autowired
    ShopClock clock;

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
    @DisplayName("D12 处理慢时先落库再应答")
    void answersTheGatewayWhileASlowOrderIsStillWorking() {
        var order = orders.open();
        orders.slow(order, 6_000);
        till.start(order);
        var began = System.nanoTime();
        till.pay(order);
        until(() -> till.played(order).get("notices").get(0).get("delivered").asBoolean());
        assertThat(Duration.ofNanos(System.nanoTime() - began)).isLessThan(Duration.ofMillis(3_400));
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
    void closesByItselfWhenTheTimeToPayIsOver() {
        var order = orders.open();
        till.start(order);
        clock.advance(Duration.ofMinutes(16));
        until(() -> payments.statusOf(order) == PaymentState.CLOSED);
        assertThat(till.pay(order)).isFalse();
    }
}
