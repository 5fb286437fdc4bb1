package io.juhui.trade.ordering.refund;

import static org.assertj.core.api.Assertions.assertThat;

import io.juhui.testing.Given;
import io.juhui.testing.GivenGoods;
import io.juhui.testing.GivenOrders;
import io.juhui.testing.GivenTrade;
import io.juhui.testing.GivenTrade.Bought;
import io.juhui.testing.Http;
import io.juhui.testing.JuhuiTest;
import io.juhui.testing.Together;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Of each unit, one of those who want it gets it: the parcel, the merchant's refund, the buyer's, the cancellation. */
@JuhuiTest
class UnitRefundRaceTest {

    private static final int ROUNDS = 6;

    @Autowired
    Given given;

    @Autowired
    GivenGoods goods;

    @Autowired
    GivenTrade trade;

    @Autowired
    GivenOrders orders;

    @Autowired
    JdbcClient db;

    private static Http.Answer refund(Http who, String base, String line, int units, long amount) {
        return who.post(
                base + "/unit-refunds",
                Map.of("lines", GivenTrade.lines(Map.of(line, units)), "amount", amount, "reason", "缺货"));
    }

    private int count(String column, String line) {
        return db.sql("select " + column + " from order_line where id = :id")
                .param("id", Long.parseLong(line))
                .query(Integer.class)
                .single();
    }

    private long money(Bought order) {
        return db.sql("select coalesce(sum(amount_fen), 0) from refund where order_id = :id")
                .param("id", order.id().value())
                .query(Long.class)
                .single();
    }

    @Test
    void neverSendsAndRefundsTheSameUnit() {
        for (int round = 0; round < ROUNDS; round++) {
            var tea = goods.aProduct().priced(2_000).stocked(10).make().sku();
            var order = trade.toShip(given.buyer(), Map.of(tea, 7));
            var line = order.line(0);
            var staff = given.owner();
            var console = "/api/console/orders/" + order.id().value();
            var calls = new ArrayList<Callable<Http.Answer>>();
            for (int i = 0; i < 4; i++) {
                calls.add(() -> GivenTrade.ship(staff, order, "SF", "URRACE1", GivenTrade.lines(Map.of(line, 2))));
                calls.add(() -> refund(staff, console, line, 1, 2_000));
                calls.add(() -> refund(order.buyer().http(), order.path(), line, 2, 4_000));
            }
            var answers = Together.run(calls);
            assertThat(answers).allMatch(a -> a.status() == 200 || a.status() == 409);

            var sent = count("sent", line);
            var refunded = count("refunded", line);
            assertThat(sent + refunded).isLessThanOrEqualTo(7).isGreaterThanOrEqualTo(6);
            assertThat(money(order)).isEqualTo(refunded * 2_000L);
            if (sent + refunded == 7 && sent > 0) {
                assertThat(order.status()).isEqualTo("SHIPPED");
                assertThat(orders.stock(tea)).containsExactly(10L - sent, 0L, (long) sent);
            } else if (sent > 0) {
                assertThat(order.status()).isEqualTo("TO_SHIP");
                assertThat(orders.stock(tea)).containsExactly(10L, 7L - refunded, 0L);
            }
        }
        assertThat(orders.findings()).isEmpty();
    }

    @Test
    void givesBackWhatWasPaidOnceWhenCancelledAndRefundedAtOnce() {
        for (int round = 0; round < ROUNDS; round++) {
            var tea = goods.aProduct().priced(2_000).stocked(10).make().sku();
            var order = trade.toShip(given.buyer(), Map.of(tea, 2));
            var line = order.line(0);
            var staff = given.owner();
            var console = "/api/console/orders/" + order.id().value();
            var paid = order.view().get("paid").asLong();
            Together.run(List.of(
                    () -> refund(staff, console, line, 1, 2_000),
                    () -> order.buyer().http().post(order.path() + "/cancel", Map.of("reason", "不要了")),
                    () -> refund(order.buyer().http(), order.path(), line, 1, 2_000)));
            assertThat(order.status()).isEqualTo("CANCELLED");
            assertThat(money(order)).isEqualTo(paid);
            assertThat(orders.stock(tea)).containsExactly(10L, 0L, 0L);
        }
        assertThat(orders.findings()).isEmpty();
    }
}
