package io.juhui.trade.cart;

import static io.juhui.trade.cart.CartScreen.add;
import static io.juhui.trade.cart.CartScreen.line;
import static io.juhui.trade.cart.CartScreen.quantity;
import static org.assertj.core.api.Assertions.assertThat;

import io.juhui.goods.catalog.SkuId;
import io.juhui.testing.Given;
import io.juhui.testing.GivenGoods;
import io.juhui.testing.GivenOrders;
import io.juhui.testing.Http;
import io.juhui.testing.JuhuiTest;
import java.net.URI;
import java.net.http.HttpRequest;
import java.util.UUID;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

@JuhuiTest
@DisplayName("G 加购的键")
class CartKeysApiTest {

    @Autowired
    Given given;

    @Autowired
    GivenGoods goods;

    @Autowired
    GivenOrders orders;

    private static Http.Answer post(Given.Buyer buyer, String key, SkuId sku, int quantity) {
        return buyer.http().key(key).post("/api/cart/lines", line(sku, quantity));
    }

    private static String key() {
        return UUID.randomUUID().toString();
    }

    @Test
    @DisplayName("G01 同一个键再发：不再加，回答购物车现在的样子")
    void addsOnceForAKeyAndThenTellsOfTheCartAsItIsNow() {
        var buyer = given.buyer();
        var sku = goods.aProduct().stocked(9).make().sku();
        var key = key();
        var first = post(buyer, key, sku, 2);
        assertThat(first.raw().headers().firstValue("Idempotent-Replay")).isEmpty();
        add(buyer, sku, 3).ok();
        orders.leave(sku, 0);

        var again = post(buyer, key, sku, 2);

        assertThat(again.ok().at("/invalid/0/quantity").asInt()).isEqualTo(5);
        assertThat(again.raw().headers().firstValue("Idempotent-Replay")).hasValue("true");
    }

    @Test
    @DisplayName("G01 同一个键配另一个请求：拒绝，不执行")
    void refusesAKeyThatWasUsedForSomethingElse() {
        var buyer = given.buyer();
        var sku = goods.aProduct().stocked(9).make().sku();
        var key = key();
        post(buyer, key, sku, 2).ok();

        assertThat(post(buyer, key, sku, 1).problem()).isEqualTo("web/idempotency-key-reused");

        assertThat(quantity(buyer)).isEqualTo(2);
        var other = given.buyer();
        post(other, key, sku, 1).ok();
        assertThat(quantity(other)).isEqualTo(1);
    }

    @Test
    @DisplayName("G05 被拒绝的不占键：有货以后同一个键能加上")
    void keepsNoKeyOfWhatItRefused() {
        var buyer = given.buyer();
        var sku = goods.aProduct().stocked(9).make().sku();
        orders.leave(sku, 1);
        var key = key();
        assertThat(post(buyer, key, sku, 2).problem()).isEqualTo("cart/not-enough-stock");
        orders.leave(sku, 2);

        var then = post(buyer, key, sku, 2);

        assertThat(then.ok().at("/lines/0/quantity").asInt()).isEqualTo(2);
        assertThat(then.raw().headers().firstValue("Idempotent-Replay")).isEmpty();
    }

    @Test
    void addsEachTimeWhenNoKeyComes() {
        var buyer = given.buyer();
        var sku = goods.aProduct().stocked(9).make().sku();
        var request = HttpRequest.newBuilder(URI.create(buyer.http().base() + "/api/cart/lines"))
                .header("Authorization", "Bearer " + buyer.token())
                .header("Content-Type", "application/json")
                .POST(HttpRequest.BodyPublishers.ofString(
                        "{\"skuId\":\"" + CartScreen.text(sku) + "\",\"quantity\":1}"))
                .build();

        buyer.http().send(request).ok();
        buyer.http().send(request).ok();

        assertThat(quantity(buyer)).isEqualTo(2);
    }

    /** New lines come first, as every later look at the cart shows them. */
    @Test
    void answersTheCartAsItIsReadAfterwards() {
        var buyer = given.buyer();
        for (int i = 0; i < 4; i++) {
            add(buyer, goods.aProduct().make().sku(), 1).ok();
        }
        var last = add(buyer, goods.aProduct().make().sku(), 1);

        assertThat(last.text()).isEqualTo(buyer.http().get("/api/cart").text());
    }
}
