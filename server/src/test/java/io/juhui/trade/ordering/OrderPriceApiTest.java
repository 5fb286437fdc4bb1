package io.juhui.trade.ordering;

import static org.assertj.core.api.Assertions.assertThat;

import io.juhui.testing.Given;
import io.juhui.testing.GivenGoods;
import io.juhui.testing.GivenOrders;
import io.juhui.testing.Http;
import io.juhui.testing.JuhuiTest;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

@JuhuiTest
class OrderPriceApiTest {

    @Autowired
    Given given;

    @Autowired
    GivenGoods goods;

    @Autowired
    GivenOrders orders;

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
    void refusesAmountsAboveTheirBoundsAndNamesThem() {
        var gold = goods.aProduct().priced(999_999_999).stocked(10).make();
        var buyer = given.buyer();
        var lines = List.of(Map.of("skuId", Long.toString(gold.sku().value()), "quantity", 3));
        var refused = buyer.http().post("/api/quotes", Map.of("lines", lines, "source", "BUY_NOW"));
        assertThat(refused.problem()).isEqualTo("ordering/order-too-large");
        assertThat(refused.json().toString()).contains("500000.00");

        var tea = goods.aProduct().priced(5_900).stocked(10).make();
        var placed = orders.placed(buyer, tea.sku(), 1).get("id").asString();
        var path = "/api/console/orders/" + placed;
        var line = given.owner().get(path).ok().at("/order/lines/0/id").asString();
        var more = Map.of("lines", List.of(Map.of("lineId", line, "amount", 1L << 62)), "reason", "x");
        refusedAt("/lines/0/amount", given.owner().post(path + "/price", more));
        var freight = Map.of("lines", List.of(), "freight", 1L << 62, "reason", "x");
        refusedAt("/freight", given.owner().post(path + "/price", freight));
    }

    private static void refusedAt(String pointer, Http.Answer answer) {
        assertThat(answer.problem()).isEqualTo("web/invalid");
        assertThat(answer.json().at("/fields/0/pointer").asString()).isEqualTo(pointer);
        assertThat(answer.json().at("/fields/0/message").asString()).contains("9999999.99");
    }
}
