package io.juhui.trade.cart;

import static io.juhui.trade.cart.CartScreen.add;
import static io.juhui.trade.cart.CartScreen.quantity;
import static org.assertj.core.api.Assertions.assertThat;

import io.juhui.party.identity.spi.CartMerge;
import io.juhui.testing.Given;
import io.juhui.testing.GivenGoods;
import io.juhui.testing.JuhuiTest;
import io.juhui.testing.Together;
import java.util.List;
import java.util.UUID;
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
        db.sql("""
                insert into cart_line (buyer_id, sku_id, product_id, name, spec, picture_url, quantity, selected, added_at)
                select :buyer, n, 1, 'x', '', '', 1, true, now() from generate_series(1, 95) n
                """).param("buyer", buyer.id().value()).update();
        var answers = Together.run(10, i -> add(buyer, skus.get(i), 1));
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
