package io.juhui.trade.ordering;

import static org.assertj.core.api.Assertions.assertThat;

import io.juhui.testing.Given;
import io.juhui.testing.GivenGoods;
import io.juhui.testing.GivenOrders;
import io.juhui.testing.JuhuiTest;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

@JuhuiTest
class PlacingApiTest {

    @Autowired
    Given given;

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
    void carriesGoodsOverTheFreeThresholdForNothing() {
        var rice = goods.aProduct().priced(5_900).stocked(10).make();

        var placed = orders.placed(given.buyer(), rice.sku(), 1);

        assertThat(placed.get("total").asLong()).isEqualTo(5_900);
    }

    @Test
    void saysThatCarriageIsFreeInTheBreakdownOfTheQuoteAndOfTheOrder() {
        var rice = goods.aProduct().priced(5_900).stocked(10).make();
        var buyer = given.buyer();
        var free = "{\"lane\":\"FREIGHT\",\"text\":\"运费 包邮\",\"amount\":0}]";
        var address = orders.address(buyer);
        var delivery = Map.of("kind", "EXPRESS", "addressId", address);
        var lines = List.of(Map.of("skuId", Long.toString(rice.sku().value()), "quantity", 1));
        var quote = Map.<String, Object>of("lines", lines, "delivery", delivery, "source", "BUY_NOW");

        assertThat(buyer.http().post("/api/quotes", quote).ok().get("steps").toString())
                .endsWith(free);
        assertThat(buyer.http()
                        .with("Accept-Language", "en")
                        .post("/api/quotes", quote)
                        .ok()
                        .get("steps")
                        .toString())
                .isEqualTo("[{\"lane\":\"GOODS\",\"text\":\"Goods\",\"amount\":5900},"
                        + "{\"lane\":\"FREIGHT\",\"text\":\"Free shipping\",\"amount\":0}]");
        assertThat(buyer.http()
                        .post("/api/quotes", Map.of("lines", lines, "source", "BUY_NOW"))
                        .ok()
                        .get("steps"))
                .hasSize(1);
        var placed = orders.placed(buyer, rice.sku(), 1);
        assertThat(buyer.http()
                        .get("/api/orders/" + placed.get("id").asString())
                        .ok()
                        .get("steps")
                        .toString())
                .endsWith(free);
    }

    @Test
    void refusesAChangedPriceWithTheNewQuoteAndChangesNothing() {
        var cake = goods.aProduct().priced(2_800).stocked(5).make();
        var buyer = given.buyer();
        var purchase = orders.purchase(buyer, cake.sku(), 1);
        given.owner()
                .post(
                        "/api/console/limited-prices",
                        Map.of(
                                "name",
                                "今晚特价",
                                "startsAt",
                                "2020-01-01T00:00:00Z",
                                "endsAt",
                                "2099-01-01T00:00:00Z",
                                "paused",
                                false,
                                "skus",
                                List.of(Map.of("skuId", cake.sku(), "price", 1_500))))
                .ok();

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

    @Test
    void refusesAnotherBuyersAddressAsIfThereWereNone() {
        var milk = goods.aProduct().priced(350).stocked(10).make();
        var owner = given.buyer();
        var thief = given.buyer();
        var purchase = orders.purchase(thief, milk.sku(), 1);
        purchase.put("delivery", Map.of("kind", "EXPRESS", "addressId", orders.address(owner)));

        assertThat(orders.place(thief, purchase).problem()).isEqualTo("ordering/delivery-missing");
        assertThat(orders.stock(milk.sku())).containsExactly(10L, 0L, 0L);
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
    void hidesOtherPeoplesOrders() {
        var milk = goods.aProduct().priced(350).stocked(10).make();
        var placed = orders.placed(given.buyer(), milk.sku(), 1).get("id").asString();
        var stranger = given.buyer().http();

        assertThat(stranger.get("/api/orders/" + placed).status()).isEqualTo(404);
        assertThat(stranger.post("/api/orders/" + placed + "/cancel", Map.of("reason", "x"))
                        .status())
                .isEqualTo(404);
        assertThat(stranger.post("/api/orders/" + placed + "/confirm", null).status())
                .isEqualTo(404);
        assertThat(stranger.post("/api/orders/" + placed + "/payments", Map.of("method", "WECHAT_H5"))
                        .status())
                .isEqualTo(404);
        assertThat(stranger.delete("/api/orders/" + placed).status()).isEqualTo(404);
        assertThat(orders.status(placed)).isEqualTo("UNPAID");
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

    @Test
    void paysAZeroYuanOrderByPlacingIt() {
        var gift = goods.aProduct().priced(5_900).stocked(10).make();
        var buyer = given.buyer();
        var placed = orders.placed(buyer, gift.sku(), 1);
        var id = placed.get("id").asString();
        var line = buyer.http()
                .get("/api/orders/" + id)
                .ok()
                .get("lines")
                .get(0)
                .get("id")
                .asString();

        var changed = given.owner()
                .post(
                        "/api/console/orders/" + id + "/price",
                        Map.of("lines", List.of(Map.of("lineId", line, "amount", -5_900)), "reason", "老顾客"));

        assertThat(changed.ok().get("order").get("total").asLong()).isZero();
        assertThat(orders.status(id)).isEqualTo("TO_SHIP");
        assertThat(orders.findings()).isEmpty();
    }

    @Test
    void masksPersonalDataInTheConsoleUntilItIsUnmaskedWithAReason() {
        var milk = goods.aProduct().priced(350).stocked(10).make();
        var id = orders.placed(given.buyer(), milk.sku(), 1).get("id").asString();
        var clerk = given.staff("orders:view").http();
        var keeper = given.staff("orders:view", "orders:unmask").http();

        var seen = clerk.get("/api/console/orders/" + id)
                .ok()
                .get("order")
                .get("delivery")
                .toString();
        assertThat(seen).contains("周**").contains("199****0001").doesNotContain("文三路");
        assertThat(clerk.post("/api/console/orders/" + id + "/unmask", Map.of("reason", "联系买家"))
                        .status())
                .isEqualTo(403);
        var open = keeper.post("/api/console/orders/" + id + "/unmask", Map.of("reason", "联系买家"))
                .ok();
        assertThat(open.get("phone").asString()).isEqualTo("19900000001");
        assertThat(keeper.get("/api/console/orders/" + id)
                        .ok()
                        .get("order")
                        .get("timeline")
                        .toString())
                .contains("联系买家");
    }

    @Test
    void asksForALogIn() {
        assertThat(given.buyer()
                        .http()
                        .with("Authorization", "Bearer nobody")
                        .get("/api/orders")
                        .status())
                .isEqualTo(401);
    }
}
