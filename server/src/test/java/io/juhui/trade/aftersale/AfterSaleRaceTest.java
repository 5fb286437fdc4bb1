package io.juhui.trade.aftersale;

import static io.juhui.trade.aftersale.GivenCases.ask;
import static io.juhui.trade.aftersale.GivenCases.body;
import static io.juhui.trade.aftersale.GivenCases.buyer;
import static io.juhui.trade.aftersale.GivenCases.id;
import static io.juhui.trade.aftersale.GivenCases.shop;
import static io.juhui.trade.aftersale.GivenCases.status;
import static io.juhui.trade.aftersale.GivenCases.view;
import static org.assertj.core.api.Assertions.assertThat;

import io.juhui.testing.Given;
import io.juhui.testing.GivenGoods;
import io.juhui.testing.GivenOrders;
import io.juhui.testing.GivenTrade;
import io.juhui.testing.GivenTrade.Bought;
import io.juhui.testing.Http;
import io.juhui.testing.JuhuiTest;
import io.juhui.testing.Together;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

@JuhuiTest
@DisplayName("E01 E03 售后并发")
class AfterSaleRaceTest {

    private static final int ROUNDS = 8;

    @Autowired
    Given given;

    @Autowired
    GivenGoods goods;

    @Autowired
    GivenTrade trade;

    @Autowired
    GivenOrders orders;

    @Autowired
    GivenCases cases;

    @BeforeEach
    void returnsGoSomewhere() {
        cases.returnsGoSomewhere();
    }

    private Bought partlySent(int units, int sent) {
        var tea = goods.aProduct().priced(2_000).stocked(20).make().sku();
        var order = trade.toShip(given.buyer(), Map.of(tea, units));
        GivenTrade.ship(given.owner(), order, "SF", "ASRACE01", GivenTrade.lines(Map.of(order.line(0), sent)))
                .ok();
        return order;
    }

    @Test
    void opensOneCaseForFiftyRequestsAboutALine() {
        var order = partlySent(3, 3);
        var body = body(order.line(0), 3, "REFUND_ONLY", "AGREED", 6_000);
        var answers = Together.run(50, _ -> ask(order, body));
        assertThat(answers).filteredOn(a -> a.status() == 200).hasSize(1);
        assertThat(answers)
                .filteredOn(a -> a.status() != 200)
                .allMatch(a -> a.problem().equals("aftersale/already-open"));
        assertThat(order.buyer().http().get("/api/after-sale").ok().get("items"))
                .hasSize(1);
        assertThat(orders.findings()).isEmpty();
    }

    @Test
    void answersADoubleSubmitWithTheSameCase() {
        var order = partlySent(1, 1);
        var key = UUID.randomUUID().toString();
        var body = body(order.line(0), 1, "REFUND_ONLY", "AGREED", 2_000);
        var answers = Together.run(2, _ -> order.buyer().http().key(key).post(order.path() + "/after-sale", body));
        assertThat(answers).allMatch(a -> a.status() == 200 || a.problem().equals("web/idempotency-key-busy"));
        assertThat(order.buyer()
                        .http()
                        .key(key)
                        .post(order.path() + "/after-sale", body)
                        .status())
                .isEqualTo(200);
        assertThat(order.buyer().http().get("/api/after-sale").ok().get("items"))
                .hasSize(1);
    }

    @Test
    void eitherAgreesOrIsWithdrawn() {
        for (int round = 0; round < ROUNDS; round++) {
            var order = partlySent(1, 1);
            var opened = cases.asked(order, 1, "REFUND_ONLY", "AGREED");
            var staff = given.owner();
            var answers = Together.run(List.<java.util.concurrent.Callable<Http.Answer>>of(
                    () -> shop(staff, id(opened), "agree", 1, Map.of()),
                    () -> buyer(order, id(opened), "withdraw", 1, Map.of()),
                    () -> shop(staff, id(opened), "refuse", 1, Map.of("reason", "不同意")),
                    () -> shop(given.owner(), id(opened), "agree", 1, Map.of())));
            assertThat(answers).filteredOn(a -> a.status() == 200).hasSize(1);
            assertThat(answers)
                    .filteredOn(a -> a.status() != 200)
                    .allMatch(a -> a.problem().equals("aftersale/moved"));
            var refunded = status(view(order, id(opened))).equals("REFUNDED");
            assertThat(cases.money(order)).hasSize(refunded ? 1 : 0);
        }
        assertThat(orders.findings()).isEmpty();
    }

    @Test
    void neverPaysAUnitBackTwiceWhileItIsSentRefundedAndReceived() {
        for (int round = 0; round < ROUNDS; round++) {
            var order = partlySent(4, 2);
            var line = order.line(0);
            var opened = cases.asked(order, 2, "REFUND_ONLY", "AGREED");
            var staff = given.owner();
            var console = "/api/console/orders/" + order.id().value();
            var units = Map.of("lines", GivenTrade.lines(Map.of(line, 1)), "amount", 2_000, "reason", "缺货");
            var answers = Together.run(List.<java.util.concurrent.Callable<Http.Answer>>of(
                    () -> shop(staff, id(opened), "agree", 1, Map.of()),
                    () -> staff.post(console + "/unit-refunds", units),
                    () -> order.buyer().http().post(order.path() + "/unit-refunds", units),
                    () -> GivenTrade.ship(staff, order, "SF", "ASRACE02", GivenTrade.lines(Map.of(line, 2))),
                    () -> order.buyer().http().post(order.path() + "/confirm", Map.of())));
            assertThat(answers).allMatch(a -> a.status() == 200 || a.status() == 409);
            assertThat(status(view(order, id(opened)))).isEqualTo("REFUNDED");
            assertThat(cases.repaid(order)).isEqualTo(2);
            var paid = order.view().get("paid").asLong();
            assertThat(cases.money(order).stream().mapToLong(m -> m).sum()).isLessThanOrEqualTo(paid);
        }
        assertThat(orders.findings()).isEmpty();
    }
}
