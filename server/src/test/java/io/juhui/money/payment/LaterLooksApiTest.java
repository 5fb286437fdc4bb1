package io.juhui.money.payment;

import static io.juhui.money.payment.Till.until;
import static org.assertj.core.api.Assertions.assertThat;

import io.juhui.platform.audit.Audit;
import io.juhui.platform.jobs.Deadlines;
import io.juhui.platform.jobs.ShopClock;
import io.juhui.testing.GivenOrders;
import io.juhui.testing.JuhuiTest;
import java.sql.Timestamp;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Closed attempts are looked at again for a day. */
@JuhuiTest
class LaterLooksApiTest {

    @Autowired
    Payments payments;

    @Autowired
    PaymentPolling polling;

    @Autowired
    Refunds refunds;

    @Autowired
    PlayedOrders orders;

    @Autowired
    Deadlines deadlines;

    @Autowired
    Audit audit;

    @Autowired
    GivenOrders audited;

    @Autowired
    Till till;

    @Autowired
    ShopClock clock;

    @Autowired
    JdbcClient db;

    @Test
    @DisplayName("R12 关单两小时后才到账、通知又丢了：再问时找到，自动退回")
    void findsMoneyThatCameHoursAfterClosingAlthoughItsNoticeWasLost() {
        var order = orders.open();
        till.start(order);
        till.misbehave(order, "LATE_MONEY", "LOSE");
        payments.close(order);
        orders.cancel(order);
        var payment = payments.of(order).getFirst().id();
        age(payment, Duration.ofMinutes(2));
        var next = polling.attempt(payment.value());
        assertThat(next).as("a look after the first").isPresent();

        till.pay(order);
        age(payment, Duration.ofHours(2));
        assertThat(polling.attempt(payment.value())).isEmpty();

        until(() -> refunds.of(order).stream().anyMatch(r -> r.status() == RefundStatus.SUCCEEDED));
        assertThat(payments.of(order))
                .singleElement()
                .extracting(PaymentRow::status)
                .isEqualTo("NOT_WANTED");
    }

    @Test
    void looksAtGrowingIntervalsForADayAndThenNoMore() {
        var order = orders.open();
        till.start(order);
        payments.close(order);
        var payment = payments.of(order).getFirst().id();
        var waits = new ArrayList<Duration>();
        for (var age : PaymentPolling.LOOKS) {
            age(payment, age);
            var now = clock.instant();
            polling.attempt(payment.value()).ifPresent(next -> waits.add(Duration.between(now, next)));
        }
        assertThat(waits).hasSize(PaymentPolling.LOOKS.size() - 1).isSorted();
        assertThat(PaymentPolling.LOOKS.getLast()).isEqualTo(Duration.ofDays(1));
    }

    @Test
    void saysInTheAuditWhatIsNotKnownBeforeTheNextLook() {
        var order = orders.open();
        till.start(order);
        payments.close(order);
        var payment = payments.of(order).getFirst().id();
        assertThat(unknown()).singleElement().asString().contains("closed within a day");
        assertThat(audited.findings()).isEmpty();

        deadlines.clear(PaymentPolling.KIND, payment.value());
        assertThat(audited.findings()).anyMatch(f -> f.contains("closed payment without a later look"));

        deadlines.set(PaymentPolling.KIND, payment.value(), clock.instant().plusSeconds(3_600));
        assertThat(audited.findings()).isEmpty();
    }

    @Test
    void closesAtTheGatewayWhatItOpenedAfterWeHadClosedIt() {
        var order = orders.open();
        till.start(order);
        var payment = payments.of(order).getFirst();
        db.sql("update payment set status = 'CLOSED', closed_at = now() where id = :id")
                .param("id", payment.id().value())
                .update();

        polling.attempt(payment.id().value());

        assertThat(till.played(payment.outTradeNo()).get("state").asString()).isEqualTo("CLOSED");
    }

    private List<String> unknown() {
        return audit.report().lines().stream()
                .flatMap(line -> line.notYetKnown().stream())
                .toList();
    }

    private void age(PaymentId payment, Duration since) {
        db.sql("update payment set closed_at = :at where id = :id")
                .param("id", payment.value())
                .param("at", Timestamp.from(clock.instant().minus(since)))
                .update();
    }
}
