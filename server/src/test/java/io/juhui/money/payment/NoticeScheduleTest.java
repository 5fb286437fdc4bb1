package io.juhui.money.payment;

import static org.assertj.core.api.Assertions.assertThat;

import io.juhui.kernel.Money;
import io.juhui.testing.GivenOrders;
import io.juhui.testing.JuhuiTest;
import java.util.stream.IntStream;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** The gateway's whole schedule of repetitions, against a room that fails now and then. */
@JuhuiTest
class NoticeScheduleTest {

    @Autowired
    Payments payments;

    @Autowired
    PlayedOrders orders;

    @Autowired
    GivenOrders audited;

    @Autowired
    Till till;

    @Test
    @DisplayName("D15 处理时常失败：通知按计划重发，最后每一笔都恰好入账一次")
    void settlesEveryPaymentOnceAlthoughItsRoomFailsNowAndThen() {
        var all = IntStream.range(0, 9)
                .mapToObj(i -> {
                    var order = orders.open();
                    orders.fail(order, i % 3);
                    till.start(order);
                    return order;
                })
                .toList();

        all.forEach(till::pay);

        Till.until(() -> all.stream().allMatch(order -> payments.statusOf(order) == PaymentState.PAID));
        assertThat(all).allSatisfy(order -> {
            assertThat(payments.of(order))
                    .singleElement()
                    .extracting(PaymentRow::status)
                    .isEqualTo("CAPTURED");
            assertThat(orders.paid(order)).containsExactly(Money.fen(1990));
        });
        assertThat(audited.findings()).isEmpty();
    }
}
