package io.juhui.trade.placing;

import static org.assertj.core.api.Assertions.assertThat;

import io.juhui.testing.Given;
import io.juhui.testing.GivenGoods;
import io.juhui.testing.GivenOrders;
import io.juhui.testing.JuhuiTest;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

@JuhuiTest
class PlacingKeysApiTest {

    @Autowired
    Given given;

    @Autowired
    GivenGoods goods;

    @Autowired
    GivenOrders orders;

    @Test
    void answersARepeatedKeyWithTheFirstAnswerByteForByte() {
        var milk = goods.aProduct().priced(350).stocked(10).make();
        var buyer = given.buyer();
        var purchase = orders.purchase(buyer, milk.sku(), 1);
        var key = UUID.randomUUID().toString();

        var first = orders.place(buyer, purchase, key);
        var second = orders.place(buyer, purchase, key);

        assertThat(second.text()).isEqualTo(first.text());
        assertThat(second.status()).isEqualTo(first.status());
        assertThat(first.raw().headers().firstValue("Idempotent-Replay")).isEmpty();
        assertThat(second.raw().headers().firstValue("Idempotent-Replay")).contains("true");
        assertThat(orders.orders(milk.sku())).isEqualTo(1);
    }

    @Test
    void refusesAKeyThatWasUsedForAnotherRequest() {
        var milk = goods.aProduct().priced(350).stocked(10).make();
        var buyer = given.buyer();
        var key = UUID.randomUUID().toString();
        orders.place(buyer, orders.purchase(buyer, milk.sku(), 1), key).ok();

        var other = orders.place(buyer, orders.purchase(buyer, milk.sku(), 2), key);

        assertThat(other.problem()).isEqualTo("web/idempotency-key-reused");
        assertThat(orders.orders(milk.sku())).isEqualTo(1);
    }

    @Test
    void refusesAPlacingWithoutAKey() {
        var milk = goods.aProduct().priced(350).stocked(10).make();
        var buyer = given.buyer();

        var refused = orders.place(buyer, orders.purchase(buyer, milk.sku(), 1), "");

        assertThat(refused.status()).isEqualTo(400);
        assertThat(orders.orders(milk.sku())).isZero();
    }
}
