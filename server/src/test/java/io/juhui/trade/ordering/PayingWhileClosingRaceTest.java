package io.juhui.trade.ordering;

import static org.assertj.core.api.Assertions.assertThat;

import io.juhui.platform.store.Row;
import io.juhui.testing.Given;
import io.juhui.testing.GivenGoods;
import io.juhui.testing.GivenOrders;
import io.juhui.testing.Http;
import io.juhui.testing.JuhuiTest;
import io.juhui.testing.Together;
import io.juhui.trade.ordering.course.UnpaidDeadline;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Starting to pay beside whatever takes away the reason to pay. */
@JuhuiTest
class PayingWhileClosingRaceTest {

    private static final int ROUNDS = 20;

    @Autowired
    Given given;

    @Autowired
    GivenGoods goods;

    @Autowired
    GivenOrders orders;

    @Autowired
    JdbcClient db;

    @Autowired
    UnpaidDeadline unpaid;

    @Test
    void leavesNothingPayableOnAnOrderThatIsCancelledWhilePayingBegins() {
        var tea = goods.aProduct().priced(4_500).stocked(100).make();
        for (int round = 0; round < ROUNDS; round++) {
            var buyer = given.buyer();
            var id = orders.placed(buyer, tea.sku(), 1).get("id").asString();

            Together.run(List.<Callable<Object>>of(
                    () -> start(buyer, id, "WECHAT_H5"),
                    () -> start(buyer, id, "WECHAT_NATIVE"),
                    () -> buyer.http().post("/api/orders/" + id + "/cancel", Map.of("reason", "不要了"))));

            if (orders.status(id).equals("UNPAID")) { // it was being paid each time it was to be cancelled
                buyer.http()
                        .post("/api/orders/" + id + "/cancel", Map.of("reason", "不要了"))
                        .ok();
            }
            assertThat(orders.status(id)).isEqualTo("CANCELLED");
            assertThat(payable(id)).isEmpty();
        }
        assertThat(orders.findings()).isEmpty();
    }

    @Test
    void leavesNothingPayableOnAnOrderThatRunsOutWhilePayingBegins() {
        var tea = goods.aProduct().priced(4_500).stocked(100).make();
        for (int round = 0; round < ROUNDS; round++) {
            var buyer = given.buyer();
            var id = orders.placed(buyer, tea.sku(), 1).get("id").asString();
            Together.run(List.<Callable<Object>>of(() -> start(buyer, id, "WECHAT_H5"), () -> {
                db.sql("update trade_order set pay_before = now() - interval '1 minute' where id = :id")
                        .param("id", Long.parseLong(id))
                        .update();
                unpaid.attempt(Long.parseLong(id));
                return "";
            }));
            assertThat(orders.status(id)).isEqualTo("CANCELLED");
            assertThat(payable(id)).isEmpty();
        }
    }

    @Test
    void leavesNothingPayableAtTheOldPriceWhilePayingBegins() {
        var tea = goods.aProduct().priced(4_500).stocked(100).make();
        var staff = given.owner();
        for (int round = 0; round < ROUNDS; round++) {
            var buyer = given.buyer();
            var placed = orders.placed(buyer, tea.sku(), 1);
            var id = placed.get("id").asString();
            var line =
                    buyer.http().get("/api/orders/" + id).ok().at("/lines/0/id").asString();

            Together.run(List.<Callable<Object>>of(() -> start(buyer, id, "WECHAT_H5"), () -> change(staff, id, line)));

            var total = db.sql("select total_fen from trade_order where id = :id")
                    .param("id", Long.parseLong(id))
                    .query(Long.class)
                    .single();
            assertThat(payable(id)).allMatch(amount -> amount.equals(total));
        }
    }

    @Test
    void saysWhatHappensToWhomeverIsOvertakenByOtherWaysToPay() {
        var tea = goods.aProduct().priced(4_500).stocked(100).make();
        var buyer = given.buyer();
        var id = orders.placed(buyer, tea.sku(), 1).get("id").asString();
        for (int round = 0; round < ROUNDS; round++) {
            var answers = Together.run(List.<Callable<Http.Answer>>of(
                    () -> start(buyer, id, "WECHAT_H5"),
                    () -> start(buyer, id, "WECHAT_NATIVE"),
                    () -> start(buyer, id, "WECHAT_JSAPI"),
                    () -> start(buyer, id, "WECHAT_H5"),
                    () -> start(buyer, id, "WECHAT_NATIVE")));
            assertThat(answers)
                    .allMatch(answer -> answer.status() == 200
                            || answer.status() == 409 && answer.problem().equals("payment/started-elsewhere"));
            assertThat(payable(id)).hasSizeLessThanOrEqualTo(1);
        }
        assertThat(start(buyer, id, "WECHAT_H5").status()).isEqualTo(200);
        assertThat(payable(id)).hasSize(1);
    }

    private static Http.Answer start(Given.Buyer buyer, String id, String method) {
        return buyer.http()
                .post("/api/orders/" + id + "/payments", Map.of("method", method, "openId", "openid-of-a-buyer"));
    }

    private static Http.Answer change(Http staff, String id, String line) {
        return staff.post(
                "/api/console/orders/" + id + "/price",
                Map.of("reason", "老客户", "lines", List.of(Map.of("lineId", line, "amount", -500))));
    }

    /** What could be paid now, by our rows or by the gateway's. */
    private List<Long> payable(String order) {
        return db.sql("""
                select p.amount_fen
                  from payment p
                  left join sim_payment s on s.out_trade_no = p.out_trade_no
                 where p.order_id = :id
                   and (p.status in ('PREPARED', 'PENDING') or s.state = 'NOTPAY')
                """)
                .param("id", Long.parseLong(order))
                .query(Row.mapper(row -> row.number("amount_fen")))
                .list();
    }
}
