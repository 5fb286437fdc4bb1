package io.juhui.trade.placing;

import static org.assertj.core.api.Assertions.assertThat;

import io.juhui.testing.Given;
import io.juhui.testing.GivenGoods;
import io.juhui.testing.GivenOrders;
import io.juhui.testing.Http;
import io.juhui.testing.JuhuiTest;
import io.juhui.testing.Together;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

@JuhuiTest
class PlacingRaceTest {

    @Autowired
    Given given;

    @Autowired
    GivenGoods goods;

    @Autowired
    GivenOrders orders;

    @Autowired
    JdbcClient db;

    /** A01, A02 */
    @Test
    void sellsTheLastUnitToExactlyOneOfTwoHundredBuyers() {
        var last = goods.aProduct().priced(990).stocked(1).make();
        var calls = new ArrayList<Callable<Http.Answer>>();
        for (var buyer : given.buyers(200)) {
            var purchase = orders.purchase(buyer, last.sku(), 1);
            calls.add(() -> orders.place(buyer, purchase));
        }

        var answers = Together.run(calls);

        var byStatus = answers.stream().collect(Collectors.groupingBy(Http.Answer::status, Collectors.counting()));
        assertThat(byStatus).isEqualTo(Map.of(201, 1L, 409, 199L));
        assertThat(answers.stream().filter(a -> a.status() == 409).map(Http.Answer::problem))
                .containsOnly("inventory/sold-out");
        assertThat(orders.stock(last.sku())).containsExactly(1L, 1L, 0L);
        assertThat(orders.orders(last.sku())).isEqualTo(1);
        assertThat(count("stock_reservation where sku_id = " + last.sku().value()))
                .isEqualTo(1);
    }

    /** G04 */
    @Test
    void placesOneOrderForOneKeySentAHundredTimesAtOnce() {
        var milk = goods.aProduct().priced(350).stocked(500).make();
        var buyer = given.buyer();
        var purchase = orders.purchase(buyer, milk.sku(), 1);
        var key = UUID.randomUUID().toString();

        var answers = Together.run(100, _ -> orders.place(buyer, purchase, key));

        assertThat(answers.stream().map(Http.Answer::text).distinct()).hasSize(1);
        assertThat(answers).allSatisfy(a -> assertThat(a.status()).isEqualTo(201));
        assertThat(orders.orders(milk.sku())).isEqualTo(1);
        assertThat(orders.stock(milk.sku())).containsExactly(500L, 1L, 0L);
    }

    @Test
    void neverOversellsManySkusBoughtInOppositeOrders() {
        var skus = List.of(
                goods.aProduct().priced(100).stocked(20).make().sku(),
                goods.aProduct().priced(100).stocked(20).make().sku(),
                goods.aProduct().priced(100).stocked(20).make().sku());
        var calls = new ArrayList<Callable<Http.Answer>>();
        var turn = 0;
        for (var buyer : given.buyers(60)) {
            var address = orders.address(buyer);
            var first = skus.get(turn % 3);
            var second = skus.get((turn + 1 + turn / 3 % 2) % 3);
            turn++;
            var purchase = orders.purchase(
                    buyer,
                    address,
                    List.of(Map.of("skuId", first, "quantity", 1), Map.of("skuId", second, "quantity", 1)));
            calls.add(() -> orders.place(buyer, purchase));
        }

        var placed = Together.run(calls).stream().filter(a -> a.status() == 201).count();

        var reserved = skus.stream().mapToLong(sku -> orders.stock(sku).get(1)).sum();
        assertThat(reserved).isEqualTo(2 * placed);
        assertThat(skus).allSatisfy(sku -> assertThat(orders.stock(sku).get(1)).isLessThanOrEqualTo(20));
        assertThat(placed).isBetween(20L, 30L);
    }

    /** A06: cancel ∥ timeout on the same unpaid order; stock comes back once. */
    @Test
    void endsOnceWhenCancelledByManyHandsAtOnce() {
        var milk = goods.aProduct().priced(350).stocked(10).make();
        var buyer = given.buyer();
        var id = orders.placed(buyer, milk.sku(), 3).get("id").asString();

        Together.run(20, _ -> buyer.http().post("/api/orders/" + id + "/cancel", Map.of("reason", "手滑")));

        assertThat(orders.status(id)).isEqualTo("CANCELLED");
        assertThat(orders.stock(milk.sku())).containsExactly(10L, 0L, 0L);
        assertThat(count("order_event where kind = 'CANCELLED' and order_id = " + id))
                .isEqualTo(1);
    }

    private long count(String from) {
        return db.sql("select count(*) from " + from).query(Long.class).single();
    }
}
