package io.juhui.trade.cart;

import io.juhui.goods.catalog.SkuId;
import io.juhui.testing.Given;
import io.juhui.testing.Http;
import java.util.Map;
import tools.jackson.databind.JsonNode;

/** What a buyer does with the cart, for tests. */
final class CartScreen {

    private CartScreen() {}

    static String text(SkuId sku) {
        return Long.toString(sku.value());
    }

    static Map<String, Object> line(SkuId sku, int quantity) {
        return Map.of("skuId", text(sku), "quantity", quantity);
    }

    static Http.Answer add(Given.Buyer buyer, SkuId sku, int quantity) {
        return buyer.http().post("/api/cart/lines", line(sku, quantity));
    }

    static Http.Answer put(Given.Buyer buyer, SkuId sku, int quantity, boolean selected) {
        return buyer.http().put("/api/cart/lines/" + text(sku), Map.of("quantity", quantity, "selected", selected));
    }

    static JsonNode cart(Given.Buyer buyer) {
        return buyer.http().get("/api/cart").ok();
    }

    /** How many of its only line are in the cart. */
    static int quantity(Given.Buyer buyer) {
        return cart(buyer).at("/lines/0/quantity").asInt();
    }
}
