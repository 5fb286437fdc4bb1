package io.juhui.trade.cart;

import static org.assertj.core.api.Assertions.assertThat;

import io.juhui.goods.catalog.SkuId;
import io.juhui.testing.Given;
import io.juhui.testing.GivenGoods;
import io.juhui.testing.GivenTrade;
import io.juhui.testing.Http;
import io.juhui.testing.JuhuiTest;
import java.time.Clock;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import tools.jackson.databind.JsonNode;

@JuhuiTest
@DisplayName("T3 购物车")
class CartApiTest {

    @Autowired
    Http http;

    @Autowired
    Given given;

    @Autowired
    GivenGoods goods;

    @Autowired
    GivenTrade trade;

    @Autowired
    JdbcClient db;

    @Autowired
    Clock clock;

    private static String text(SkuId sku) {
        return Long.toString(sku.value());
    }

    private static Http.Answer add(Given.Buyer buyer, SkuId sku, int quantity) {
        return buyer.http().post("/api/cart/lines", Map.of("skuId", text(sku), "quantity", quantity));
    }

    private static Http.Answer put(Given.Buyer buyer, SkuId sku, int quantity, boolean selected) {
        return buyer.http().put("/api/cart/lines/" + text(sku), Map.of("quantity", quantity, "selected", selected));
    }

    private static JsonNode cart(Given.Buyer buyer) {
        return buyer.http().get("/api/cart").ok();
    }

    private void sellOut(SkuId sku, int left) {
        db.sql("update stock set on_hand = reserved + :left where sku_id = :sku")
                .param("sku", sku.value())
                .param("left", left)
                .update();
    }

    @Test
    void addsSumsAndPricesOnlyWhatIsSelected() {
        var buyer = given.buyer();
        var apple = goods.aProduct().priced(1_990).make().sku();
        var pear = goods.aProduct().priced(500).make().sku();
        add(buyer, apple, 1).ok();
        add(buyer, pear, 2).ok();
        var view = add(buyer, apple, 2).ok();
        assertThat(view.get("lines")).hasSize(2);
        assertThat(view.get("total").asLong()).isEqualTo(3 * 1_990 + 2 * 500);
        assertThat(view.get("selectedCount").asInt()).isEqualTo(5);

        var without = put(buyer, pear, 2, false).ok();
        assertThat(without.get("total").asLong()).isEqualTo(5_970);
        assertThat(without.get("selectedCount").asInt()).isEqualTo(3);
        assertThat(without.get("lines").get(0).get("selected").asBoolean()).isFalse();
        assertThat(without.get("lines").get(0).get("amount").asLong()).isEqualTo(1_000);

        var none = buyer.http()
                .put("/api/cart/selection", Map.of("selected", false))
                .ok();
        assertThat(none.get("total").asLong()).isZero();
        assertThat(none.get("selectedCount").asInt()).isZero();
        assertThat(buyer.http()
                        .put("/api/cart/selection", Map.of("selected", true))
                        .ok()
                        .get("selectedCount")
                        .asInt())
                .isEqualTo(5);
        assertThat(buyer.http().get("/api/me").ok().get("cart").asInt()).isEqualTo(2);
        var left = buyer.http().delete("/api/cart/lines?sku=" + text(pear)).ok();
        assertThat(left.get("lines")).hasSize(1);
    }

    @Test
    void refusesMoreThanIsInStockAndSaysHowManyThereAre() {
        var buyer = given.buyer();
        var sku = goods.aProduct().stocked(5).make().sku();
        add(buyer, sku, 3).ok();
        var over = add(buyer, sku, 3);
        assertThat(over.problem()).isEqualTo("cart/not-enough-stock");
        assertThat(over.json().get("available").asInt()).isEqualTo(5);
        assertThat(put(buyer, sku, 6, true).problem()).isEqualTo("cart/not-enough-stock");
        assertThat(cart(buyer).get("lines").get(0).get("quantity").asInt()).isEqualTo(3);
        assertThat(add(buyer, sku, 2).ok().get("lines").get(0).get("quantity").asInt())
                .isEqualTo(5);
        assertThat(add(buyer, sku, 0).status()).isEqualTo(400);
        assertThat(add(buyer, sku, 10_000).status()).isEqualTo(400);
        assertThat(add(buyer, new SkuId(1), 1).problem()).isEqualTo("catalog/not-for-sale");
        assertThat(put(buyer, new SkuId(1), 1, true).problem()).isEqualTo("cart/no-such-line");
    }

    @Test
    @DisplayName("失效商品折叠并说明原因：下架、售罄、库存不足")
    void foldsWhatCannotBeBoughtWithItsReason() {
        var buyer = given.buyer();
        var gone = goods.aProduct()
                .onShelfUntil(clock.instant().plusSeconds(2))
                .make()
                .sku();
        var soldOut = goods.aProduct().make().sku();
        var scarce = goods.aProduct().make().sku();
        var fine = goods.aProduct().priced(700).make().sku();
        for (var sku : List.of(gone, soldOut, scarce, fine)) {
            add(buyer, sku, 3).ok();
        }
        sellOut(soldOut, 0);
        sellOut(scarce, 2);
        db.sql("update cart_line set sku_id = 7, name = '不再有的苹果' where buyer_id = :buyer and sku_id = :sku")
                .param("buyer", buyer.id().value())
                .param("sku", gone.value())
                .update();
        var view = cart(buyer);
        assertThat(view.get("lines")).hasSize(1);
        assertThat(view.get("total").asLong()).isEqualTo(2_100);
        var reasons = new LinkedHashMap<String, String>();
        view.get("invalid")
                .forEach(line -> reasons.put(
                        line.get("skuId").asString(), line.get("reason").asString()));
        assertThat(reasons).containsOnlyKeys("7", text(soldOut), text(scarce));
        assertThat(reasons.get("7")).isEqualTo("已下架");
        assertThat(reasons.get(text(soldOut))).isEqualTo("已售罄");
        assertThat(reasons.get(text(scarce))).isEqualTo("库存不足，仅剩 2 件");
        var english =
                buyer.http().with("Accept-Language", "en").get("/api/cart").ok();
        assertThat(english.get("invalid").valueStream().map(l -> l.get("reason").asString()))
                .contains("Sold out", "Only 2 left", "No longer on sale");
        assertThat(put(buyer, scarce, 2, true).ok().get("lines")).hasSize(2);
    }

    @Test
    void holdsAHundredLinesAndNoMore() {
        var buyer = given.buyer();
        var full = goods.aProduct().make().sku();
        db.sql("""
                insert into cart_line (buyer_id, sku_id, product_id, name, spec, picture_url, quantity, selected, added_at)
                select :buyer, n, 1, 'x', '', '', 1, true, now() from generate_series(100, 198) n
                """).param("buyer", buyer.id().value()).update();
        add(buyer, full, 1).ok();
        assertThat(add(buyer, goods.aProduct().make().sku(), 1).problem()).isEqualTo("cart/full");
        assertThat(add(buyer, full, 1).status()).isEqualTo(200);
    }

    @Test
    void pricesAVisitorsCartWithoutKeepingIt() {
        var sku = goods.aProduct().priced(1_234).make().sku();
        var view = http.post(
                        "/api/cart/preview",
                        Map.of(
                                "lines",
                                List.of(
                                        Map.of("skuId", text(sku), "quantity", 2),
                                        Map.of("skuId", text(sku), "quantity", 1),
                                        Map.of("skuId", "5", "quantity", 1))))
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
        sellOut(soldOut, 0);
        add(buyer, mine, 3).ok();
        var cart = List.of(
                Map.of("skuId", text(mine), "quantity", 4),
                Map.of("skuId", text(other), "quantity", 2),
                Map.of("skuId", text(soldOut), "quantity", 1),
                Map.of("skuId", "5", "quantity", 1));
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
        db.sql("update sms_code set sent_at = sent_at - interval '2 minutes'").update();
        http.post("/api/sms-codes", Map.of("phone", buyer.phone(), "purpose", "LOGIN"));
        var body = new java.util.HashMap<>(cart);
        body.put("phone", buyer.phone());
        body.put(
                "code",
                http.get("/sim/api/sms?phone=" + buyer.phone())
                        .ok()
                        .get(0)
                        .get("code")
                        .asString());
        return http.post("/api/sessions", body);
    }

    @Test
    void takesAnAnonymousCartOverOnceAndAnotherOneAgain() {
        var buyer = given.buyer();
        var sku = goods.aProduct().make().sku();
        var lines = List.of(Map.of("skuId", text(sku), "quantity", 2));
        var first = Map.<String, Object>of("cartId", UUID.randomUUID().toString(), "cart", lines);
        logIn(buyer, first).ok();
        logIn(buyer, first).ok();
        assertThat(cart(buyer).get("lines").get(0).get("quantity").asInt()).isEqualTo(2);
        logIn(buyer, Map.of("cartId", UUID.randomUUID().toString(), "cart", lines))
                .ok();
        assertThat(cart(buyer).get("lines").get(0).get("quantity").asInt()).isEqualTo(4);
    }

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
        sellOut(scarce, 1);
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
        sellOut(fine, 0);
        sellOut(scarce, 0);
        assertThat(buyer.http().post(order.path() + "/buy-again", Map.of()).problem())
                .isEqualTo("catalog/not-for-sale");
    }

    @Test
    void showsEachBuyerHisOwnCartOnly() {
        var buyer = given.buyer();
        var sku = goods.aProduct().make().sku();
        add(buyer, sku, 2).ok();
        var stranger = given.buyer();
        stranger.http().delete("/api/cart/lines?sku=" + text(sku)).ok();
        assertThat(put(stranger, sku, 1, true).problem()).isEqualTo("cart/no-such-line");
        stranger.http().put("/api/cart/selection", Map.of("selected", false)).ok();
        assertThat(cart(stranger).get("lines")).isEmpty();
        assertThat(cart(buyer).get("selectedCount").asInt()).isEqualTo(2);
    }
}
