package io.juhui.trade.placing;

import static org.assertj.core.api.Assertions.assertThat;

import io.juhui.marketing.timeprice.GivenLimitedPrice;
import io.juhui.testing.Given;
import io.juhui.testing.GivenGoods;
import io.juhui.testing.GivenOrders;
import io.juhui.testing.JuhuiTest;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

@JuhuiTest
class PlacingApiTest {

    @Autowired
    Given given;

    @Autowired
    GivenLimitedPrice limited;

    @Autowired
    GivenGoods goods;

    @Autowired
    GivenOrders orders;

    @Test
    void placesAnOrderThatReservesItsStockAndSumsToItsLines() {
        var apple = goods.aProduct().priced(1_990).stocked(10).make();
        var buyer = given.buyer();

        var placed = orders.placed(buyer, apple.sku(), 2);

        assertThat(placed.get("total").asLong()).isEqualTo(2 * 1_990 + 800);
        assertThat(placed.get("status").asString()).isEqualTo("UNPAID");
        assertThat(orders.stock(apple.sku())).containsExactly(10L, 2L, 0L);
        var view =
                buyer.http().get("/api/orders/" + placed.get("id").asString()).ok();
        assertThat(view.get("steps").toString())
                .isEqualTo("[{\"lane\":\"GOODS\",\"text\":\"商品金额\",\"amount\":3980},"
                        + "{\"lane\":\"FREIGHT\",\"text\":\"运费\",\"amount\":800}]");
        assertThat(view.get("delivery").get("address").asString())
                .contains("西湖区")
                .contains("文三路");
    }

    @Test
    void refusesAChangedPriceWithTheNewQuoteAndChangesNothing() {
        var cake = goods.aProduct().priced(2_800).stocked(5).make();
        var buyer = given.buyer();
        var purchase = orders.purchase(buyer, cake.sku(), 1);
        limited.published(
                cake.sku(), 1_500, Instant.parse("2020-01-01T00:00:00Z"), Instant.parse("2099-01-01T00:00:00Z"));

        var refused = orders.place(buyer, purchase);

        assertThat(refused.status()).isEqualTo(409);
        assertThat(refused.problem()).isEqualTo("pricing/price-changed");
        var quote = refused.json().get("quote");
        assertThat(quote.get("total").asLong()).isEqualTo(1_500 + 800);
        assertThat(quote.at("/steps/0/text").asString()).isEqualTo("商品金额");
        var english = buyer.http()
                .with("Accept-Language", "en")
                .post("/api/orders", purchase)
                .json()
                .get("quote");
        assertThat(english.at("/steps/0/text").asString()).isEqualTo("Goods");
        assertThat(english.at("/steps/2/text").asString()).isEqualTo("Shipping");
        assertThat(english.at("/lines/0/adjustments/1/text").asString()).isEqualTo("Shipping");
        assertThat(orders.stock(cake.sku())).containsExactly(5L, 0L, 0L);
        purchase.put("quoteToken", quote.get("token").asString());
        assertThat(orders.place(buyer, purchase).ok().get("total").asLong()).isEqualTo(1_500 + 800);
    }

    @Test
    void refusesHostileQuantitiesAndIgnoresPricesInTheBody() {
        var milk = goods.aProduct().priced(350).stocked(10).make();
        var buyer = given.buyer();
        for (Object quantity : List.of(-1, 0, 0.5, 10_000, "1e3", List.of(1), 2_147_483_648L)) {
            var purchase = orders.purchase(buyer, milk.sku(), 1);
            purchase.put("lines", List.of(Map.of("skuId", milk.sku(), "quantity", quantity)));
            assertThat(orders.place(buyer, purchase).status())
                    .as("quantity %s", quantity)
                    .isEqualTo(400);
        }
        var cheap = new HashMap<>(orders.purchase(buyer, milk.sku(), 1));
        cheap.putAll(Map.of("price", 1, "payAmount", 1, "status", "DONE", "userId", 1, "total", 1));
        assertThat(orders.place(buyer, cheap).ok().get("total").asLong()).isEqualTo(350 + 800);
    }

    @Test
    void refusesGoodsThatCannotBeReturnedUntilTheBuyerConfirmed() {
        var fish = goods.aProduct()
                .priced(3_000)
                .stocked(3)
                .notReturnable("鲜活易腐的商品")
                .make();
        var buyer = given.buyer();
        var purchase = orders.purchase(buyer, fish.sku(), 1);
        purchase.put("noReturnConfirmed", false);

        assertThat(orders.place(buyer, purchase).problem()).isEqualTo("ordering/confirm-no-return");
        purchase.put("noReturnConfirmed", true);
        assertThat(orders.place(buyer, purchase).status()).isEqualTo(201);
    }

    @Test
    void checksTwoLinesOfOneSkuTogether() {
        var last = goods.aProduct().priced(500).stocked(3).make();
        var buyer = given.buyer();
        var line = Map.<String, Object>of("skuId", last.sku(), "quantity", 2);
        var purchase = orders.purchase(buyer, orders.address(buyer), List.of(line, line));

        assertThat(orders.place(buyer, purchase).problem()).isEqualTo("inventory/sold-out");
        assertThat(orders.stock(last.sku())).containsExactly(3L, 0L, 0L);
    }

    @Test
    void saysHowManyAreLeftBeforehandAndInTheRefusal() {
        var last = goods.aProduct().priced(500).stocked(1).make();
        var plenty = goods.aProduct().priced(500).stocked(9).make();
        var buyer = given.buyer();
        var purchase = orders.purchase(
                buyer,
                orders.address(buyer),
                List.of(
                        Map.<String, Object>of("skuId", last.sku(), "quantity", 3),
                        Map.<String, Object>of("skuId", plenty.sku(), "quantity", 3)));
        var quote = buyer.http()
                .post("/api/quotes", Map.of("lines", purchase.get("lines"), "source", "BUY_NOW"))
                .ok();
        assertThat(quote.at("/lines/0/left").asLong()).isEqualTo(1);
        assertThat(quote.at("/lines/1/left").isNull()).isTrue();

        var refused = orders.place(buyer, purchase);
        assertThat(refused.problem()).isEqualTo("inventory/sold-out");
        var available = refused.json().get("available");
        assertThat(available.size()).isEqualTo(1);
        assertThat(available.get(Long.toString(last.sku().value())).asLong()).isEqualTo(1);
    }

    @Test
    void givesStockBackWhenAnUnpaidOrderIsCancelled() {
        var milk = goods.aProduct().priced(350).stocked(10).make();
        var buyer = given.buyer();
        var placed = orders.placed(buyer, milk.sku(), 4).get("id").asString();

        var cancelled = buyer.http()
                .post("/api/orders/" + placed + "/cancel", Map.of("reason", "不想要了"))
                .ok();

        assertThat(cancelled.get("status").asString()).isEqualTo("CANCELLED");
        assertThat(orders.stock(milk.sku())).containsExactly(10L, 0L, 0L);
    }
}
