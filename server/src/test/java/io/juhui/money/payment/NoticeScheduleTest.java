package io.juhui.money.payment;

import static org.assertj.core.api.Assertions.assertThat;

import io.juhui.kernel.Money;
import io.juhui.platform.jobs.ShopClock;
import io.juhui.testing.GivenOrders;
import io.juhui.testing.JuhuiTest;
import java.time.Duration;
import java.util.stream.IntStream;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** The gateway's whole schedule of repetitions, against a room that fails now and then. */
@JuhuiTest
class NoticeScheduleTest {

    /** Seconds from one telling to the next, as the gateway publishes them. */
    private static final int[] SCHEDULE = {
        15, 15, 30, 180, 600, 1200, 1800, 1800, 1800, 3600, 10800, 10800, 10800, 21600, 21600
    };

    @Autowired
    Payments payments;

    @Autowired
    PlayedOrders orders;

    @Autowired
    GivenOrders audited;

    @Autowired
    Till till;

    @Autowired
    ShopClock clock;

    @Test
    @DisplayName("D15 走完 15 秒到 6 小时的整张重发表，处理百分之一失败、有的失败十几次：每一笔恰好入账一次")
    void settlesEveryPaymentWithinTheWholeSchedule() {
        var all = IntStream.range(0, 100)
                .mapToObj(i -> {
                    var order = orders.open();
                    orders.fail(order, i == 7 ? 15 : i == 23 ? 9 : i == 50 ? 1 : 0);
                    till.start(order);
                    till.pay(order);
                    return order;
                })
                .toList();
        var hardest = all.get(7);

        for (var seconds : SCHEDULE) {
            var left = orders.failuresLeft(hardest);
            clock.advance(Duration.ofSeconds(seconds));
            Till.until(() -> left <= 0 || orders.failuresLeft(hardest) < left);
        }

        Till.until(() -> all.stream().allMatch(order -> payments.statusOf(order) == PaymentState.PAID));
        assertThat(all).allSatisfy(order -> {
            assertThat(orders.paid(order)).containsExactly(Money.fen(1990));
            assertThat(payments.of(order))
                    .singleElement()
                    .extracting(PaymentRow::status)
                    .isEqualTo("CAPTURED");
        });
        assertThat(audited.findings()).isEmpty();
    }

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
