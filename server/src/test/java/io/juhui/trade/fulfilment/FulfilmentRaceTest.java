package io.juhui.trade.fulfilment;

import static org.assertj.core.api.Assertions.assertThat;

import io.juhui.testing.Given;
import io.juhui.testing.GivenGoods;
import io.juhui.testing.GivenTrade;
import io.juhui.testing.Http;
import io.juhui.testing.JuhuiTest;
import io.juhui.testing.Together;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

@JuhuiTest
class FulfilmentRaceTest {

    @Autowired
    Given given;

    @Autowired
    GivenGoods goods;

    @Autowired
    GivenTrade trade;

    @Autowired
    JdbcClient db;

    @Test
    @DisplayName("N01 同一个提货码 100 次并行核销，只成功一次")
    void handsOverOnceHoweverManyTryAtOnce() {
        var order = trade.toPickUp(given.buyer(), Map.of(goods.aProduct().make().sku(), 2));
        var code = order.view().get("delivery").get("pickupCode").asString();
        assertThat(code).matches("[0-9a-hjkmnp-tv-z]{13}");
        var desks = List.of(given.owner(), given.owner());
        var answers = Together.run(100, i -> desks.get(i % 2).post("/api/console/pickups", Map.of("code", code)));
        assertThat(answers.stream().filter(a -> a.status() == 200)).hasSize(1);
        assertThat(answers.stream().filter(a -> a.status() != 200).map(Http.Answer::problem))
                .hasSize(99)
                .containsOnly("fulfilment/already-picked-up");
        assertThat(order.status()).isEqualTo("DONE");
        assertThat(db.sql("select count(*) from order_event where order_id = :id and kind = 'RECEIVED'")
                        .param("id", order.id().value())
                        .query(Long.class)
                        .single())
                .isEqualTo(1);
    }

    @Test
    void neverSendsMoreUnitsThanOrderedWhenPackedFromTwentyDesks() {
        var order = trade.toShip(given.buyer(), Map.of(goods.aProduct().make().sku(), 7));
        var line = order.line(0);
        var staff = given.owner();
        var answers = Together.run(
                20, i -> GivenTrade.ship(staff, order, "ZTO", "RACE" + (1000 + i), GivenTrade.lines(Map.of(line, 2))));
        assertThat(answers.stream().filter(a -> a.status() == 200)).hasSize(3);
        assertThat(db.sql("select sum(quantity) from parcel_line where line_id = :line")
                        .param("line", Long.parseLong(line))
                        .query(Long.class)
                        .single())
                .isEqualTo(6);
        assertThat(order.status()).isEqualTo("TO_SHIP");
    }

    @Test
    void eitherShipsOrCancelsButNeverBoth() {
        for (int round = 0; round < 5; round++) {
            var order =
                    trade.toShip(given.buyer(), Map.of(goods.aProduct().make().sku(), 2));
            var line = order.line(0);
            var staff = given.owner();
            Together.run(List.of(
                    () -> GivenTrade.ship(staff, order, "ZTO", "RACE2000", GivenTrade.lines(Map.of(line, 1))),
                    () -> staff.post("/api/console/orders/" + order.id().value() + "/refund", Map.of("reason", "缺货"))));
            var view = order.view();
            var packages = view.get("packages").size();
            assertThat(view.get("status").asString() + packages).isIn("TO_SHIP1", "CANCELLED0");
        }
    }
}
