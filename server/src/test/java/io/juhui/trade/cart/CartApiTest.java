package io.juhui.trade.cart;

import static io.juhui.trade.cart.CartScreen.add;
import static io.juhui.trade.cart.CartScreen.cart;
import static io.juhui.trade.cart.CartScreen.line;
import static io.juhui.trade.cart.CartScreen.put;
import static io.juhui.trade.cart.CartScreen.quantity;
import static io.juhui.trade.cart.CartScreen.text;
import static org.assertj.core.api.Assertions.assertThat;

import io.juhui.goods.catalog.SkuId;
import io.juhui.testing.Given;
import io.juhui.testing.GivenGoods;
import io.juhui.testing.GivenOrders;
import io.juhui.testing.Http;
import io.juhui.testing.JuhuiTest;
import java.time.Clock;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

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
    GivenOrders orders;

    @Autowired
    JdbcClient db;

    @Autowired
    Clock clock;

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
        assertThat(quantity(buyer)).isEqualTo(3);
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
        orders.leave(soldOut, 0);
        orders.leave(scarce, 2);
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
