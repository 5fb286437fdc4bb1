package io.juhui.trade.ordering.course;

import static org.assertj.core.api.Assertions.assertThat;

import io.juhui.platform.audit.AuditCheck;
import io.juhui.platform.jobs.ShopClock;
import io.juhui.testing.Given;
import io.juhui.testing.GivenGoods;
import io.juhui.testing.GivenOrders;
import io.juhui.testing.JuhuiTest;
import java.sql.Timestamp;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;

/** The audit gives what fell due the same time to be done, whether the clock went there or was moved there. */
@JuhuiTest
class LateAfterAJumpSqlTest {

    @Autowired
    Given given;

    @Autowired
    GivenGoods goods;

    @Autowired
    GivenOrders orders;

    @Autowired
    Map<String, AuditCheck> checks;

    @Autowired
    ShopClock clock;

    @Autowired
    JdbcClient db;

    @Autowired
    TransactionTemplate transaction;

    @Test
    @DisplayName("F03 R16 快进之后马上稽核不误报：刚到期的还在宽限里；真正过了宽限的照报")
    void raisesNoAlarmForWhatFellDueInsideTheJump() {
        var buyer = given.buyer();
        var order = orders.place(
                        buyer,
                        orders.purchase(
                                buyer, goods.aProduct().stocked(5).make().sku(), 1))
                .ok()
                .get("id")
                .asLong();
        var due = clock.instant().minus(Duration.ofMinutes(14));
        var late = clock.shown(Duration.ofMinutes(16));

        clock.advance(Duration.ofSeconds(90));

        assertThat(findings(order, due)).isEmpty();
        assertThat(findings(order, late)).isNotEmpty();
    }

    /** With this end of its time to pay; the row is put back, and nobody else has seen it. */
    private List<AuditCheck.Finding> findings(long order, Instant payBefore) {
        return transaction.execute(status -> {
            db.sql("update trade_order set pay_before = :at where id = :id")
                    .param("at", Timestamp.from(payBefore))
                    .param("id", order)
                    .update();
            var found = Objects.requireNonNull(checks.get("orderDeadlines")).findings();
            status.setRollbackOnly();
            return found.stream()
                    .filter(finding -> finding.id().equals("order " + order))
                    .toList();
        });
    }
}
