package io.juhui.trade.cart;

import static io.juhui.trade.cart.CartScreen.add;
import static io.juhui.trade.cart.CartScreen.cart;
import static io.juhui.trade.cart.CartScreen.line;
import static io.juhui.trade.cart.CartScreen.quantity;
import static io.juhui.trade.cart.CartScreen.text;
import static org.assertj.core.api.Assertions.assertThat;

import io.juhui.goods.catalog.SkuId;
import io.juhui.party.identity.PhoneDoor;
import io.juhui.testing.Given;
import io.juhui.testing.GivenGoods;
import io.juhui.testing.GivenOrders;
import io.juhui.testing.Http;
import io.juhui.testing.JuhuiTest;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

@JuhuiTest
@DisplayName("T3 未登录的购物车")
class VisitorCartApiTest {

    @Autowired
    Http http;

    @Autowired
    Given given;

    @Autowired
    GivenGoods goods;

    @Autowired
    GivenOrders orders;

    @Autowired
    PhoneDoor door;

    @Test
    void pricesAVisitorsCartWithoutKeepingIt() {
        var sku = goods.aProduct().priced(1_234).make().sku();
        var view = http.post(
                        "/api/cart/preview",
                        Map.of("lines", List.of(line(sku, 2), line(sku, 1), line(new SkuId(5), 1))))
                .ok();
        assertThat(view.get("total").asLong()).isEqualTo(3_702);
        assertThat(view.get("lines")).hasSize(1);
        assertThat(http.post("/api/cart/preview", Map.of("lines", List.of()))
                        .ok()
                        .get("total")
                        .asLong())
                .isZero();
        assertThat(http.get("/api/cart").status()).isEqualTo(401);
    }

    @Test
    void takesAVisitorsCartOverAtLogInAndPassesOverWhatIsGone() {
        var buyer = given.buyer();
        var mine = goods.aProduct().stocked(5).make().sku();
        var other = goods.aProduct().make().sku();
        var soldOut = goods.aProduct().make().sku();
        orders.leave(soldOut, 0);
        add(buyer, mine, 3).ok();
        var cart = List.of(line(mine, 4), line(other, 2), line(soldOut, 1), line(new SkuId(5), 1));
        var id = UUID.randomUUID().toString();
        assertThat(logIn(buyer, Map.of("cart", cart)).problem()).isEqualTo("web/invalid");
        logIn(buyer, Map.of("cartId", id, "cart", cart)).ok();
        logIn(buyer, Map.of("cartId", id, "cart", cart)).ok();
        var quantities = new LinkedHashMap<String, Integer>();
        cart(buyer)
                .get("lines")
                .forEach(l -> quantities.put(
                        l.get("skuId").asString(), l.get("quantity").asInt()));
        assertThat(quantities).containsOnly(Map.entry(text(mine), 5), Map.entry(text(other), 2));
        assertThat(cart(buyer).get("invalid")).isEmpty();
    }

    private Http.Answer logIn(Given.Buyer buyer, Map<String, Object> cart) {
        door.passAMinute(buyer.phone());
        door.send(buyer.phone());
        return door.open(buyer.phone(), door.received(buyer.phone()), cart);
    }

    @Test
    void takesAnAnonymousCartOverOnceAndAnotherOneAgain() {
        var buyer = given.buyer();
        var sku = goods.aProduct().make().sku();
        var lines = List.of(line(sku, 2));
        var first = Map.<String, Object>of("cartId", UUID.randomUUID().toString(), "cart", lines);
        logIn(buyer, first).ok();
        logIn(buyer, first).ok();
        assertThat(quantity(buyer)).isEqualTo(2);
        logIn(buyer, Map.of("cartId", UUID.randomUUID().toString(), "cart", lines))
                .ok();
        assertThat(quantity(buyer)).isEqualTo(4);
    }
}
