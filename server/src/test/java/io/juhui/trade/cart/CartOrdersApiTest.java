package io.juhui.trade.cart;

import static io.juhui.trade.cart.CartScreen.add;
import static io.juhui.trade.cart.CartScreen.cart;
import static io.juhui.trade.cart.CartScreen.text;
import static org.assertj.core.api.Assertions.assertThat;

import io.juhui.goods.catalog.SkuId;
import io.juhui.testing.Given;
import io.juhui.testing.GivenGoods;
import io.juhui.testing.GivenOrders;
import io.juhui.testing.GivenTrade;
import io.juhui.testing.Http;
import io.juhui.testing.JuhuiTest;
import java.util.LinkedHashMap;
import java.util.Map;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

@JuhuiTest
@DisplayName("T3 购物车与订单")
class CartOrdersApiTest {

    @Autowired
    Http http;

    @Autowired
    Given given;

    @Autowired
    GivenGoods goods;

    @Autowired
    GivenTrade trade;

    @Autowired
    GivenOrders orders;

    @Test
    void letsBoughtLinesLeaveWithAnOrderFromTheCartOnly() {
        var buyer = given.buyer();
        var bought = goods.aProduct().make().sku();
        var kept = goods.aProduct().make().sku();
        add(buyer, bought, 2).ok();
        add(buyer, kept, 1).ok();
        trade.placed(buyer, Map.of(kept, 1), "BUY_NOW");
        assertThat(cart(buyer).get("lines")).hasSize(2);
        trade.placed(buyer, Map.of(bought, 2), "CART");
        assertThat(cart(buyer)
                        .get("lines")
                        .valueStream()
                        .map(l -> l.get("skuId").asString()))
                .containsExactly(text(kept));
    }

    @Test
    void putsAnOldOrderIntoTheCartAgainAsFarAsItCanBeHad() {
        var buyer = given.buyer();
        var fine = goods.aProduct().make().sku();
        var scarce = goods.aProduct().make().sku();
        var lines = new LinkedHashMap<SkuId, Integer>();
        lines.put(fine, 2);
        lines.put(scarce, 3);
        var order = trade.toShip(buyer, lines);
        orders.leave(scarce, 1);
        var view = buyer.http().post(order.path() + "/buy-again", Map.of()).ok();
        assertThat(view.get("lines")
                        .valueStream()
                        .mapToInt(l -> l.get("quantity").asInt()))
                .containsExactlyInAnyOrder(2, 1);
        assertThat(given.buyer()
                        .http()
                        .post(order.path() + "/buy-again", Map.of())
                        .status())
                .isEqualTo(404);
        orders.leave(fine, 0);
        orders.leave(scarce, 0);
        assertThat(buyer.http().post(order.path() + "/buy-again", Map.of()).problem())
                .isEqualTo("catalog/not-for-sale");
    }
}
