package io.juhui.insight.today;

import static org.assertj.core.api.Assertions.assertThat;

import io.juhui.testing.Given;
import io.juhui.testing.GivenGoods;
import io.juhui.testing.GivenOrders;
import io.juhui.testing.JuhuiTest;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

@JuhuiTest
class TodayApiTest {

    @Autowired
    Given given;

    @Autowired
    GivenGoods goods;

    @Autowired
    GivenOrders orders;

    @Autowired
    JdbcClient db;

    @Autowired
    Clock clock;

    @Test
    void countsWhatIsPaidTodayAndWhatWaits() {
        var owner = given.owner();
        var before = owner.get("/api/console/today").ok();
        var tea = goods.aProduct().priced(5_900).stocked(5).make();
        var order = orders.placed(given.buyer(), tea.sku(), 1).get("id").asString();
        db.sql("update trade_order set status = 'TO_SHIP', paid_at = placed_at where id = :id")
                .param("id", Long.parseLong(order))
                .update();

        var after = owner.get("/api/console/today").ok();

        assertThat(after.get("toShip").asLong()).isEqualTo(before.get("toShip").asLong() + 1);
        assertThat(after.at("/paidToday/amount").asLong())
                .isEqualTo(before.at("/paidToday/amount").asLong() + 5_900);
        long byHour = 0;
        for (var hour : after.get("byHour")) {
            byHour += hour.get("today").asLong();
        }
        assertThat(byHour).isEqualTo(after.at("/paidToday/amount").asLong());
        assertThat(after.get("byHour")).hasSize(24);
        assertThat(Duration.between(Instant.parse(after.get("at").asString()), clock.instant()))
                .isBetween(Duration.ZERO, Duration.ofSeconds(30));
        db.sql("update trade_order set status = 'UNPAID', paid_at = null where id = :id")
                .param("id", Long.parseLong(order))
                .update();
    }

    @Test
    void isForStaffAlone() {
        assertThat(given.buyer().http().get("/api/console/today").status()).isEqualTo(401);
    }
}
