package io.juhui.trade.cart;

import static io.juhui.trade.cart.CartScreen.add;
import static io.juhui.trade.cart.CartScreen.quantity;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.juhui.goods.catalog.SkuId;
import io.juhui.party.identity.spi.CartMerge;
import io.juhui.testing.Given;
import io.juhui.testing.GivenGoods;
import io.juhui.testing.GivenTrade;
import io.juhui.testing.Http;
import io.juhui.testing.JuhuiTest;
import io.juhui.testing.Together;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.stream.IntStream;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;

@JuhuiTest
class CartRaceTest {

    @Autowired
    Given given;

    @Autowired
    GivenGoods goods;

    @Autowired
    JdbcClient db;

    @Test
    void sumsExactlyWhatTwoDevicesAddAtOnce() {
        var buyer = given.buyer();
        var sku = goods.aProduct().stocked(1_000).make().sku();
        var answers = Together.run(40, i -> add(buyer, sku, 1 + i % 3));
        assertThat(answers).allMatch(a -> a.status() == 200);
        assertThat(quantity(buyer))
                .isEqualTo(IntStream.range(0, 40).map(i -> 1 + i % 3).sum());
    }

    @Test
    void stopsExactlyAtTheStockHoweverManyAdd() {
        var buyer = given.buyer();
        var sku = goods.aProduct().stocked(7).make().sku();
        var answers = Together.run(20, _ -> add(buyer, sku, 1));
        assertThat(answers.stream().filter(a -> a.status() == 200)).hasSize(7);
        assertThat(quantity(buyer)).isEqualTo(7);
    }

    @Test
    void neverHoldsMoreThanAHundredLines() {
        var buyer = given.buyer();
        var skus = IntStream.range(0, 10)
                .mapToObj(_ -> goods.aProduct().make().sku())
                .toList();
        fill(buyer, 95);
        var answers = Together.run(10, i -> add(buyer, skus.get(i), 1));
        assertThat(answers.stream().filter(a -> a.status() == 200)).hasSize(5);
        assertThat(db.sql("select count(*) from cart_line where buyer_id = :buyer")
                        .param("buyer", buyer.id().value())
                        .query(Long.class)
                        .single())
                .isEqualTo(100);
    }

    @Test
    void sumsExactlyWhatFiftyAddToOneLine() {
        var buyer = given.buyer();
        var sku = goods.aProduct().stocked(1_000).make().sku();
        add(buyer, sku, 1).ok();
        var answers = Together.run(50, _ -> add(buyer, sku, 2));
        assertThat(answers).allMatch(a -> a.status() == 200);
        assertThat(quantity(buyer)).isEqualTo(101);
    }

    @Test
    void letsOneHaveTheLastPlaceAndSaysToTheOthersThatTheCartIsFull() {
        var buyer = given.buyer();
        var skus = IntStream.range(0, 10)
                .mapToObj(_ -> goods.aProduct().make().sku())
                .toList();
        fill(buyer, 99);
        var answers = Together.run(10, i -> add(buyer, skus.get(i), 1));
        assertThat(answers.stream().filter(a -> a.status() == 200)).hasSize(1);
        assertThat(answers.stream().filter(a -> a.status() != 200))
                .allMatch(a -> a.problem().equals("cart/full"));
    }

    @Test
    @DisplayName("G04 同一个键并发一百次：只加一次")
    void addsOnceHoweverManyAskAtOnceWithOneKey() {
        var buyer = given.buyer();
        var sku = goods.aProduct().stocked(1_000).make().sku();
        var caller = buyer.http().key(UUID.randomUUID().toString());
        var answers = Together.run(100, _ -> caller.post("/api/cart/lines", CartScreen.line(sku, 3)));
        assertThat(answers).allMatch(a -> a.status() == 200);
        assertThat(answers.stream().map(Http.Answer::text).distinct()).hasSize(1);
        assertThat(answers.stream()
                        .filter(a -> a.raw()
                                .headers()
                                .firstValue("Idempotent-Replay")
                                .isEmpty()))
                .hasSize(1);
        assertThat(quantity(buyer)).isEqualTo(3);
    }

    /** Another node's addition to the same cart, not committed yet, is waited for and then seen. */
    @Test
    void seesWhatWasAddedByWhoHeldTheCartBefore() throws Exception {
        var buyer = given.buyer();
        var sku = goods.aProduct().stocked(5).make().sku();
        var waiting = new CompletableFuture<Http.Answer>();
        transaction.executeWithoutResult(_ -> {
            merge.merge(
                    buyer.id(),
                    new CartMerge.AnonymousCart(UUID.randomUUID(), List.of(new CartMerge.CartLine(sku.value(), 3))));
            Thread.ofVirtual().start(() -> waiting.complete(add(buyer, sku, 2)));
            assertThatThrownBy(() -> waiting.get(300, TimeUnit.MILLISECONDS)).isInstanceOf(TimeoutException.class);
        });
        assertThat(waiting.get(10, TimeUnit.SECONDS)
                        .ok()
                        .at("/lines/0/quantity")
                        .asInt())
                .isEqualTo(5);
        assertThat(add(buyer, sku, 1).problem()).isEqualTo("cart/not-enough-stock");
    }

    /** Additions, a log-in's cart, an order that takes the lines out, removals: all of the same lines, in crossed orders. */
    @Test
    void neverWaitsInACircleWithLogInsAndOrders() {
        var skus = IntStream.range(0, 6)
                .mapToObj(_ -> goods.aProduct().stocked(9_000).make().sku())
                .toList();
        for (int round = 0; round < 8; round++) {
            var buyer = given.buyer();
            skus.forEach(sku -> add(buyer, sku, 1).ok());
            var order = new LinkedHashMap<SkuId, Integer>();
            skus.reversed().forEach(sku -> order.put(sku, 1));
            var backwards = skus.reversed().stream()
                    .map(sku -> new CartMerge.CartLine(sku.value(), 1))
                    .toList();
            var calls = new ArrayList<Callable<Integer>>();
            skus.forEach(sku -> {
                calls.add(() -> add(buyer, sku, 1).status());
                calls.add(() -> buyer.http()
                        .delete("/api/cart/lines?sku=" + CartScreen.text(sku))
                        .status());
            });
            for (int i = 0; i < 4; i++) {
                calls.add(() -> {
                    transaction.executeWithoutResult(
                            _ -> merge.merge(buyer.id(), new CartMerge.AnonymousCart(UUID.randomUUID(), backwards)));
                    return 200;
                });
            }
            calls.add(() -> {
                trade.placed(buyer, order, "CART");
                return 200;
            });
            assertThat(Together.run(calls)).containsOnly(200);
        }
    }

    private void fill(Given.Buyer buyer, int lines) {
        db.sql("""
                insert into cart_line (buyer_id, sku_id, product_id, name, spec, picture_url, quantity, selected, added_at)
                select :buyer, n, 1, 'x', '', '', 1, true, now() from generate_series(1, :lines) n
                """).param("buyer", buyer.id().value()).param("lines", lines).update();
    }

    @Autowired
    GivenTrade trade;

    @Autowired
    CartMerge merge;

    @Autowired
    MergedCarts merged;

    @Autowired
    TransactionTemplate transaction;

    @Test
    void takesAnAnonymousCartOverOnceHoweverManyLogInWithIt() {
        var one = given.buyer();
        var other = given.buyer();
        var sku = goods.aProduct().stocked(1_000).make().sku().value();
        var cart = new CartMerge.AnonymousCart(UUID.randomUUID(), List.of(new CartMerge.CartLine(sku, 3)));
        Together.run(20, i -> {
            transaction.executeWithoutResult(_ -> merge.merge((i % 2 == 0 ? one : other).id(), cart));
            return true;
        });
        assertThat(db.sql("select sum(quantity) from cart_line where sku_id = :sku")
                        .param("sku", sku)
                        .query(Long.class)
                        .single())
                .isEqualTo(3);
    }

    @Test
    void leavesACartToTheNextLogInWhenTheFirstComesToNothing() {
        var buyer = given.buyer();
        var sku = goods.aProduct().stocked(10).make().sku().value();
        var cart = new CartMerge.AnonymousCart(UUID.randomUUID(), List.of(new CartMerge.CartLine(sku, 3)));
        transaction.executeWithoutResult(status -> {
            merge.merge(buyer.id(), cart);
            status.setRollbackOnly();
        });
        transaction.executeWithoutResult(_ -> merge.merge(buyer.id(), cart));
        assertThat(quantity(buyer)).isEqualTo(3);
    }

    @Test
    void forgetsWhichCartsItTookOnlyAfterHalfAYear() {
        var old = UUID.randomUUID();
        var young = UUID.randomUUID();
        merged.take(old, given.buyer().id());
        merged.take(young, given.buyer().id());
        db.sql("update cart_merged set at = at - interval '181 days' where cart_id = :id")
                .param("id", old)
                .update();
        merged.run();
        assertThat(merged.take(young, given.buyer().id())).isFalse();
        assertThat(merged.take(old, given.buyer().id())).isTrue();
    }
}
