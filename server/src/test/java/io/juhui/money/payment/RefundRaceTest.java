package io.juhui.money.payment;

import static io.juhui.money.payment.Till.until;
import static org.assertj.core.api.Assertions.assertThat;

import io.juhui.kernel.Money;
import io.juhui.kernel.Problem;
import io.juhui.platform.audit.Audit;
import io.juhui.testing.JuhuiTest;
import io.juhui.testing.Together;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

@JuhuiTest
class RefundRaceTest {

    @Autowired
    Payments payments;

    @Autowired
    Refunds refunds;

    @Autowired
    PlayedOrders orders;

    @Autowired
    Till till;

    @Autowired
    Audit audit;

    @Autowired
    JdbcClient db;

    @Test
    @DisplayName("E01 50 个并发部分退款，合计永不超过已付")
    void neverRefundsMoreThanWasPaidHoweverManyAsk() {
        var order = till.paidOrder();
        // 1990 fen, fifty ask for 100 each: nineteen fit
        var won = Together.run(50, i -> tried(() -> refunds.request(order, Money.fen(100), "并发", "race:" + i)));
        assertThat(won.stream().filter(ok -> ok)).hasSize(19);
        assertThat(sum(order)).isEqualTo(1_900);
        until(() -> orders.refunded(order).size() == 19);
        assertThat(till.played(order).get("refunds")).hasSize(19);
        assertNothingIsWrong(order);
    }

    @Test
    @DisplayName("E03 买家、商家、自动规则同时点退款，只有一笔")
    void writesOneRefundForOneKey() {
        var order = till.paidOrder();
        var won = Together.run(30, _ -> tried(() -> refunds.request(order, Till.PRICE, "同时", "cancel")));
        assertThat(won).containsOnly(true);
        assertThat(refunds.of(order)).hasSize(1);
        until(() -> orders.refunded(order).size() == 1);
        assertThat(till.played(order).get("refunds")).hasSize(1);
        assertNothingIsWrong(order);
    }

    @Test
    @DisplayName("D09 通知、查询、关单同时发生，只入账一次")
    void countsMoneyOnceWhoeverFindsItFirst() {
        for (int round = 0; round < 5; round++) {
            var order = orders.open();
            till.start(order);
            till.misbehave(order, "DUPLICATE");
            Together.run(12, i -> switch (i % 4) {
                case 0 -> till.pay(order);
                case 1 -> payments.close(order);
                default -> payments.ask(order) == PaymentState.PAID;
            });
            until(() -> payments.statusOf(order) != PaymentState.UNPAID);
            var paid = payments.statusOf(order) == PaymentState.PAID;
            assertThat(orders.paid(order)).hasSize(paid ? 1 : 0);
            assertThat(till.played(order).get("state").asString()).isEqualTo(paid ? "SUCCESS" : "CLOSED");
            assertNothingIsWrong(order);
        }
    }

    @Test
    void opensOnePaymentWhenTheButtonIsTappedTwentyTimes() {
        var order = orders.open();
        var started = Together.run(20, _ -> tried(() -> till.start(order)));
        assertThat(started).containsOnly(true);
        assertThat(payments.of(order)).hasSize(1);
    }

    private void assertNothingIsWrong(long order) {
        var mine = payments.of(order).stream()
                .map(row -> Long.toString(row.id().value()))
                .toList();
        assertThat(audit.report().lines())
                .filteredOn(line -> line.name().startsWith("payment."))
                .hasSize(4)
                .allSatisfy(line -> assertThat(line.findings()).noneMatch(f -> mine.contains(f.id())));
    }

    private long sum(long order) {
        return db.sql("select sum(amount_fen) from refund where order_id = :order")
                .param("order", order)
                .query(Long.class)
                .single();
    }

    private static boolean tried(Runnable act) {
        try {
            act.run();
            return true;
        } catch (Problem e) {
            return false;
        }
    }
}
