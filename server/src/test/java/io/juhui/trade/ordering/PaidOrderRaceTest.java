package io.juhui.trade.ordering;

import static org.assertj.core.api.Assertions.assertThat;

import io.juhui.testing.Given;
import io.juhui.testing.GivenGoods;
import io.juhui.testing.GivenOrders;
import io.juhui.testing.Http;
import io.juhui.testing.JuhuiTest;
import io.juhui.testing.Together;
import io.juhui.trade.ordering.course.UnpaidDeadline;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.function.BooleanSupplier;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Orders paid through the real adapter against the simulator. */
@JuhuiTest
class PaidOrderRaceTest {

    private static final int ROUNDS = 8;

    @Autowired
    Given given;

    @Autowired
    GivenGoods goods;

    @Autowired
    GivenOrders orders;

    @Autowired
    Http http;

    @Autowired
    JdbcClient db;

    @Autowired
    UnpaidDeadline unpaid;

    @Test
    void shipsWhatWasPaidAndTellsTheWholeStory() {
        var tea = goods.aProduct().priced(4_500).stocked(5).make();
        var buyer = given.buyer();
        var id = orders.placed(buyer, tea.sku(), 1).get("id").asString();

        pay(start(buyer, id));

        until(() -> orders.status(id).equals("TO_SHIP"));
        var view = buyer.http().get("/api/orders/" + id).ok();
        assertThat(view.get("paid").asLong()).isEqualTo(4_500 + 800);
        assertThat(view.get("timeline").toString()).contains("已下单").contains("已付款");
        assertThat(view.get("actions").toString()).contains("CANCEL").doesNotContain("PAY", "URGE");
    }

    @Test
    void refundsTheWholeOfAPaidOrderThatIsCancelledBeforeItShips() {
        var tea = goods.aProduct().priced(4_500).stocked(5).make();
        var buyer = given.buyer();
        var id = orders.placed(buyer, tea.sku(), 2).get("id").asString();
        pay(start(buyer, id));
        until(() -> orders.status(id).equals("TO_SHIP"));

        buyer.http()
                .post("/api/orders/" + id + "/cancel", Map.of("reason", "买错了"))
                .ok();

        until(() -> refunded(id) == 2 * 4_500 + 0);
        assertThat(orders.status(id)).isEqualTo("CANCELLED");
        assertThat(orders.stock(tea.sku())).containsExactly(5L, 0L, 0L);
        assertThat(buyer.http().get("/api/orders/" + id).ok().get("refunded").asLong())
                .isEqualTo(9_000);
    }

    /** D07: the gateway takes money for an order that is cancelled already; it goes back by itself and is told. */
    @Test
    void givesLateMoneyBackVisibly() {
        var tea = goods.aProduct().priced(4_500).stocked(5).make();
        var buyer = given.buyer();
        var id = orders.placed(buyer, tea.sku(), 1).get("id").asString();
        var prepay = start(buyer, id);
        http.put("/sim/api/payments/" + prepay + "/switches", Map.of("switches", List.of("LATE_MONEY")))
                .ok();
        buyer.http()
                .post("/api/orders/" + id + "/cancel", Map.of("reason", "不要了"))
                .ok();

        pay(prepay);

        until(() -> refunded(id) == 5_300);
        assertThat(orders.status(id)).isEqualTo("CANCELLED");
        assertThat(orders.stock(tea.sku())).containsExactly(5L, 0L, 0L);
        assertThat(buyer.http().get("/api/orders/" + id).ok().get("timeline").toString())
                .contains("将原路退回");
    }

    /** A06, F05: cancel ∥ timeout ∥ pay ∥ status question; one terminal state, stock and money agree with it. */
    @Test
    void endsInOneStateWhenCancelledPaidAndTimedOutAtOnce() {
        for (int round = 0; round < ROUNDS; round++) {
            var tea = goods.aProduct().priced(4_500).stocked(5).make();
            var buyer = given.buyer();
            var id = orders.placed(buyer, tea.sku(), 3).get("id").asString();
            var prepay = start(buyer, id);
            db.sql("update trade_order set pay_before = now() - interval '1 minute' where id = :id")
                    .param("id", Long.parseLong(id))
                    .update();

            Together.run(List.<Callable<Object>>of(
                    () -> http.post("/sim/api/payments/" + prepay + "/pay", null),
                    () -> buyer.http().post("/api/orders/" + id + "/cancel", Map.of("reason", "不要了")),
                    () -> {
                        unpaid.attempt(Long.parseLong(id));
                        return "";
                    },
                    () -> buyer.http().get("/api/orders/" + id + "/payment")));

            until(() -> Set.of("TO_SHIP", "CANCELLED").contains(orders.status(id)));
            until(() -> captured(id) == (orders.status(id).equals("TO_SHIP") ? 13_500 : refunded(id)));
            var reserved = orders.status(id).equals("TO_SHIP") ? 3L : 0L;
            assertThat(orders.stock(tea.sku())).containsExactly(5L, reserved, 0L);
        }
    }

    /** D01: no end point of ours takes the client's word. */
    @Test
    void takesNobodysWordThatItIsPaid() {
        var tea = goods.aProduct().priced(4_500).stocked(5).make();
        var buyer = given.buyer();
        var id = orders.placed(buyer, tea.sku(), 1).get("id").asString();
        start(buyer, id);

        for (var path : List.of("/pay-success", "/paid", "/payment")) {
            buyer.http().post("/api/orders/" + id + path, Map.of("status", "PAID"));
        }
        buyer.http().post("/api/payment/notices/wechat", "{\"event_type\":\"TRANSACTION.SUCCESS\"}");

        assertThat(buyer.http()
                        .get("/api/orders/" + id + "/payment")
                        .ok()
                        .get("status")
                        .asString())
                .isEqualTo("UNPAID");
        assertThat(orders.status(id)).isEqualTo("UNPAID");
    }

    private String start(Given.Buyer buyer, String id) {
        var url = buyer.http()
                .post("/api/orders/" + id + "/payments", Map.of("method", "WECHAT_H5"))
                .ok()
                .get("payUrl")
                .asString();
        return url.replaceFirst(".*/sim/pay/", "").replaceFirst("\\?.*", "");
    }

    private void pay(String prepay) {
        http.post("/sim/api/payments/" + prepay + "/pay", null).ok();
    }

    private long captured(String id) {
        return sum("select coalesce(sum(captured_fen), 0) from payment where order_id = :id", id);
    }

    private long refunded(String id) {
        return sum("select coalesce(sum(amount_fen), 0) from refund where order_id = :id and status = 'SUCCEEDED'", id);
    }

    private long sum(String sql, String id) {
        return db.sql(sql).param("id", Long.parseLong(id)).query(Long.class).single();
    }

    static void until(BooleanSupplier condition) {
        var deadline = System.nanoTime() + Duration.ofSeconds(40).toNanos();
        while (!condition.getAsBoolean()) {
            if (System.nanoTime() > deadline) {
                throw new AssertionError("it did not come true in 40 s");
            }
            try {
                Thread.sleep(50);
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
                throw new AssertionError(e);
            }
        }
    }
}
