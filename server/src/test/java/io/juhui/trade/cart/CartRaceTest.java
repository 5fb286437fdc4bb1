package io.juhui.trade.cart;

import static org.assertj.core.api.Assertions.assertThat;

import io.juhui.party.identity.spi.CartMerge;
import io.juhui.testing.Given;
import io.juhui.testing.GivenGoods;
import io.juhui.testing.Http;
import io.juhui.testing.JuhuiTest;
import io.juhui.testing.Together;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.stream.IntStream;
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

    private static List<Http.Answer> together(int times, java.util.function.IntFunction<Http.Answer> call) {
        return Together.run(IntStream.range(0, times)
                .<Callable<Http.Answer>>mapToObj(i -> () -> call.apply(i))
                .toList());
    }

    private static Map<String, Object> line(long sku, int quantity) {
        return Map.of("skuId", Long.toString(sku), "quantity", quantity);
    }

    @Test
    void sumsExactlyWhatTwoDevicesAddAtOnce() {
        var buyer = given.buyer();
        var sku = goods.aProduct().stocked(1_000).make().sku().value();
        var answers = together(40, i -> buyer.http().post("/api/cart/lines", line(sku, 1 + i % 3)));
        assertThat(answers).allMatch(a -> a.status() == 200);
        assertThat(buyer.http()
                        .get("/api/cart")
                        .ok()
                        .get("lines")
                        .get(0)
                        .get("quantity")
                        .asInt())
                .isEqualTo(IntStream.range(0, 40).map(i -> 1 + i % 3).sum());
    }

    @Test
    void stopsExactlyAtTheStockHoweverManyAdd() {
        var buyer = given.buyer();
        var sku = goods.aProduct().stocked(7).make().sku().value();
        var answers = together(20, _ -> buyer.http().post("/api/cart/lines", line(sku, 1)));
        assertThat(answers.stream().filter(a -> a.status() == 200)).hasSize(7);
        assertThat(buyer.http()
                        .get("/api/cart")
                        .ok()
                        .get("lines")
                        .get(0)
                        .get("quantity")
                        .asInt())
                .isEqualTo(7);
    }

    @Test
    void neverHoldsMoreThanAHundredLines() {
        var buyer = given.buyer();
        var skus = IntStream.range(0, 10)
                .mapToLong(_ -> goods.aProduct().make().sku().value())
                .toArray();
        db.sql("""
                insert into cart_line (buyer_id, sku_id, product_id, name, spec, picture_url, quantity, selected, added_at)
                select :buyer, n, 1, 'x', '', '', 1, true, now() from generate_series(1, 95) n
                """).param("buyer", buyer.id().value()).update();
        var answers = together(10, i -> buyer.http().post("/api/cart/lines", line(skus[i], 1)));
        assertThat(answers.stream().filter(a -> a.status() == 200)).hasSize(5);
        assertThat(db.sql("select count(*) from cart_line where buyer_id = :buyer")
                        .param("buyer", buyer.id().value())
                        .query(Long.class)
                        .single())
                .isEqualTo(100);
    }

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
        Together.run(IntStream.range(0, 20)
                .<Callable<Boolean>>mapToObj(i -> () -> {
                    transaction.executeWithoutResult(_ -> merge.merge((i % 2 == 0 ? one : other).id(), cart));
                    return true;
                })
                .toList());
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
        assertThat(buyer.http().get("/api/cart").ok().at("/lines/0/quantity").asInt())
                .isEqualTo(3);
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
