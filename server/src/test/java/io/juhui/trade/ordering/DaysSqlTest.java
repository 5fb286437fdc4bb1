package io.juhui.trade.ordering;

import static org.assertj.core.api.Assertions.assertThat;

import io.juhui.kernel.Money;
import io.juhui.testing.Given;
import io.juhui.testing.GivenGoods;
import io.juhui.testing.GivenOrders;
import io.juhui.testing.JuhuiTest;
import java.sql.Timestamp;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;

@JuhuiTest
class DaysSqlTest {

    private static final ZoneId SHOP = ZoneId.of("Asia/Shanghai");

    @Autowired
    Given given;

    @Autowired
    GivenGoods goods;

    @Autowired
    GivenOrders orders;

    @Autowired
    OrderFigures figures;

    @Autowired
    JdbcClient db;

    @Autowired
    TransactionTemplate transaction;

    @Test
    @DisplayName("F04 日销售额：闰日与年末的零点前后各归各日，每天恰好 24 小时")
    void countsEachPaymentOnItsOwnDay() {
        var tea = goods.aProduct().priced(100_000).stocked(10).make();
        var order = Long.parseLong(
                orders.placed(given.buyer(), tea.sku(), 1).get("id").asString());
        for (var day : new LocalDate[] {LocalDate.of(2024, 2, 29), LocalDate.of(2023, 12, 31)}) {
            var start = day.atStartOfDay(SHOP).toInstant();
            var end = day.plusDays(1).atStartOfDay(SHOP).toInstant();
            assertThat(paidOn(order, start, start, end)).isEqualTo(0);
            assertThat(paidOn(order, end.minusMillis(1), start, end)).isEqualTo(23);
            assertThat(paidOn(order, end, start, end)).isEqualTo(-1);
            assertThat(paidOn(order, start.minusMillis(1), start, end)).isEqualTo(-1);
        }
    }

    /** The hour it is counted in when it was paid at that instant, -1 when the day does not have it. */
    private int paidOn(long order, Instant at, Instant from, Instant to) {
        return transaction.execute(status -> {
            status.setRollbackOnly();
            db.sql("update trade_order set paid_at = :at where id = :id")
                    .param("at", Timestamp.from(at))
                    .param("id", order)
                    .update();
            var paid = figures.paid(from, to);
            var hours = figures.paidByHour(from, to);
            assertThat(paid.orders()).isEqualTo(hours.size());
            assertThat(hours.stream().map(OrderFigures.PaidHour::amount).reduce(Money.ZERO, Money::plus))
                    .isEqualTo(paid.amount());
            return hours.isEmpty() ? -1 : hours.getFirst().hour();
        });
    }
}
