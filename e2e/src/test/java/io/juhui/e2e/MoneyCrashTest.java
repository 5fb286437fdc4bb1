package io.juhui.e2e;

import static io.juhui.e2e.RichShop.pick;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.sql.SQLException;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.MethodOrderer;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.TestMethodOrder;

/**
 * kill -9 between the steps of what moves a buyer's own money: a top-up, an order of gift card, balance, outside money, points and a
 * coupon with what is given back of it, and an order for points (B02–B05, A14). One buyer goes through all of it, so each story begins
 * with the purse that the one before has left.
 */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
@TestMethodOrder(MethodOrderer.OrderAnnotation.class)
class MoneyCrashTest {

    private final RichShop rich = new RichShop();
    private final MortalShop shop = rich.mortal();

    MoneyCrashTest() throws IOException, SQLException {}

    @AfterAll
    void recountsEverything() {
        assertThat(shop.audit()).contains(" 0 findings");
    }

    @Test
    @Order(1)
    void booksATopUpAndItsBonusOnceWhenKilledAtAnyStep() throws Exception {
        var key = UUID.randomUUID().toString();
        var first = MortalShop.id(rich.survives(() -> rich.topUp(key), "topup.opened"));
        assertThat(shop.number("select count(*) from top_up")).isEqualTo(1);

        var prepay = shop.begin("/api/payables/" + first);
        shop.arm("payable.paid");
        shop.dies(() -> shop.pay(prepay));
        shop.restart();
        MortalShop.until(() -> rich.presents() == 1);
        rich.isSound("payable.paid");
        assertThat(rich.purse())
                .isEqualTo("balance.gift 2000, balance.principal 10000, card.available 3000, points.available 5300");

        var second = MortalShop.id(rich.topUp(UUID.randomUUID().toString()));
        var again = shop.begin("/api/payables/" + second);
        shop.arm("reward.given");
        shop.dies(() -> shop.pay(again));
        shop.restart();
        MortalShop.until(() -> rich.presents() == 2);
        rich.isSound("reward.given");
        assertThat(rich.purse())
                .isEqualTo("balance.gift 4000, balance.principal 20000, card.available 3000, points.available 5600");
    }

    /** 90.00 - 10.00 coupon - 10.00 points = 70.00, carried for nothing: 30.00 by card, 20.00 by balance, 20.00 outside. */
    @Test
    @Order(2)
    void spendsAndGivesBackEveryFenOfAMixedOrderOnceWhenKilledAtAnyStep() throws Exception {
        var before = rich.purse();
        var picks = List.of(
                pick("coupon", rich.coupon(), 0),
                pick("points", "", 1_000),
                pick("card", "", RichShop.CARD),
                pick("balance", "", 2_000));
        var body = rich.purchase(2, picks);
        var order = MortalShop.id(rich.survives(keyed("/api/orders", body), "placing.written", "placing.committed"));
        assertThat(shop.number("select count(*) from trade_order")).isEqualTo(1);
        assertThat(shop.number("select total_fen - inside_fen from trade_order"))
                .isEqualTo(2_000);
        assertThat(rich.purse())
                .contains("balance.gift-held 333", "balance.principal-held 1667", "card.held 3000", "points.held 1000");

        var prepay = shop.start(order);
        shop.arm("payment.capture.commit.before");
        shop.dies(() -> shop.pay(prepay));
        shop.restart();
        MortalShop.until(() -> shop.status(order).equals("TO_SHIP"));
        rich.isSound("payment.capture.commit.before");
        assertThat(rich.purse()).doesNotContain("held", "card.available");
        var paid = rich.purse();

        var unit = unitOf(order);
        var path = "/api/orders/" + order + "/unit-refunds";
        var told = shop.buyer()
                .post(path + "/preview", Map.of("lines", unit))
                .ok()
                .get("amount")
                .asInt();
        rich.survives(
                keyed(path, Map.of("lines", unit, "amount", told, "reason", "不要了")),
                "tender.refund.booked",
                "payment.refund.before");
        assertThat(shop.number("select sum(goods_fen + freight_fen) from unit_refund"))
                .isEqualTo(told);
        MortalShop.until(() -> shop.number("select refunded_fen from payment where order_id = " + order) == 2_000);
        assertThat(rich.purse()).isNotEqualTo(paid).contains("points.available 5100");

        rich.survives(keyed("/api/orders/" + order + "/cancel", Map.of("reason", "不要了")), "tender.refund.booked");
        assertThat(shop.status(order)).isEqualTo("CANCELLED");
        isAgain(before);
        assertThat(shop.number("select taken from coupon where id = " + rich.coupon()))
                .as("the coupon can be used again")
                .isZero();
        MortalShop.until(() -> shop.number("select sum(amount_fen) from refund where status = 'SUCCEEDED'") == 2_000);
    }

    /** 45.00 - 20.00 points + 8.00 carriage = 33.00, all of it by balance: paid the moment it is placed. */
    @Test
    @Order(3)
    void takesAndReturnsPointsOnceWhenKilledAtAnyStep() throws Exception {
        var before = rich.purse();
        var picks = List.of(pick("points", "", 2_000), pick("balance", "", 10_000));
        var order = MortalShop.id(rich.survives(keyed("/api/orders", rich.purchase(1, picks)), "placing.written"));
        assertThat(shop.status(order)).isEqualTo("TO_SHIP");
        assertThat(rich.purse()).contains("points.available 3600").doesNotContain("held");

        rich.survives(keyed("/api/orders/" + order + "/cancel", Map.of("reason", "不要了")), "tender.refund.booked");
        isAgain(before);
        assertThat(shop.number("select count(*) from refund where order_id = " + order))
                .as("nothing went outside")
                .isZero();
    }

    /** The purse is what it was; what the order gave is taken back a moment after the money has come back. */
    private void isAgain(String purse) throws IOException, SQLException {
        MortalShop.until(() -> rich.purse().equals(purse));
    }

    /** The same request, word by word and under the same key, as often as it is said. */
    private java.util.concurrent.Callable<Caller.Answer> keyed(String path, Map<String, Object> body) {
        var key = UUID.randomUUID().toString();
        return () -> shop.buyer().with("Idempotency-Key", key).post(path, body);
    }

    private List<Map<String, Object>> unitOf(String order) throws SQLException {
        var line = shop.trial().text("select id from order_line where order_id = " + order);
        return List.of(Map.of("lineId", line, "quantity", 1));
    }
}
