package io.juhui.money.payment;

import static io.juhui.money.payment.Till.until;
import static org.assertj.core.api.Assertions.assertThat;

import io.juhui.kernel.Money;
import io.juhui.testing.Http;
import io.juhui.testing.JuhuiTest;
import java.util.Map;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** Money that no order wants goes back by itself. */
@JuhuiTest
class UnwantedMoneyApiTest {

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
}
