package io.juhui.trade.placing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.juhui.goods.catalog.ProductEditing;
import io.juhui.goods.catalog.SkuId;
import io.juhui.kernel.Actor;
import io.juhui.testing.Given;
import io.juhui.testing.GivenGoods;
import io.juhui.testing.GivenOrders;
import io.juhui.testing.Http;
import io.juhui.testing.JuhuiTest;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import tools.jackson.databind.JsonNode;

@JuhuiTest
class SoldInApiTest {

    @Autowired
    Http http;

    @Autowired
    Given given;

    @Autowired
    GivenGoods goods;

    @Autowired
    GivenOrders orders;

    @Autowired
    ProductEditing editing;

    @ParameterizedTest
    @ValueSource(strings = {"杭州", "杭州市", "330199", "3301", "990000", "419000", "00", ""})
    @DisplayName("可售地区只认地区代码，写错了当场说，而不是谁也买不到")
    void refusesAPlaceThatIsNone(String place) {
        var draft = goods.aProduct().soldIn("330100", place).draft();

        assertThatThrownBy(() -> editing.create(draft, Actor.ANONYMOUS)).hasMessageStartingWith("catalog/no-such-city");
    }

    @ParameterizedTest
    @CsvSource({
        "330100, 330106, true",
        "330000, 330106, true",
        "330106, 330106, true",
        "330200, 330106, false",
        "310000, 310101, true",
        "310100, 310101, true",
        "310000, 330106, false",
        "441900, 441900, true"
    })
    @DisplayName("卖到省就卖到省里每个市，直辖市也一样")
    void sellsToEveryoneInThePlace(String place, String home, boolean sold) {
        var sku = goods.aProduct().soldIn(place).stocked(5).make().sku();
        var buyer = given.buyer();

        var quote = quote(buyer, sku, home);

        assertThat(quote.hasNonNull("deliveryProblem")).isEqualTo(!sold);
        if (!sold) {
            assertThat(quote.at("/deliveryProblem/code").asString()).isEqualTo("ordering/not-sold-there");
            assertThat(quote.get("freight").isNull()).isTrue();
            assertThat(quote.at("/lines/0/freight").isNull()).isTrue();
            assertThat(quote.get("steps").toString()).doesNotContain("FREIGHT");
        }
    }

    @Test
    @DisplayName("买家看到的是地名，不是代码")
    void tellsPlacesByTheirNames() {
        var product = goods.aProduct().soldIn("330100", "310000").make();

        var shown = http.get(product.path()).ok().get("cities");

        assertThat(shown.valueStream().map(c -> c.get("name").asString())).containsExactly("上海市", "杭州市");
        assertThat(http.get("/api/home").ok().get("cities").toString()).contains("上海市", "杭州市");
        assertThat(http.get("/api/products?limit=50&sort=NEWEST&city=310000")
                        .ok()
                        .toString())
                .contains(product.path().substring(14));
        assertThat(http.get("/api/products?limit=50&sort=NEWEST&city=310100")
                        .ok()
                        .toString())
                .contains(product.path().substring(14));
        assertThat(http.get("/api/products?limit=50&sort=NEWEST&city=440100")
                        .ok()
                        .toString())
                .doesNotContain(product.path().substring(14));
    }

    private JsonNode quote(Given.Buyer buyer, SkuId sku, String home) {
        var entry = new LinkedHashMap<>(GivenOrders.WENSAN_ROAD);
        entry.put("regionCode", home);
        var address = buyer.http().post("/api/addresses", entry).ok().get("id").asString();
        return buyer.http()
                .post(
                        "/api/quotes",
                        Map.of(
                                "lines", List.of(Map.of("skuId", sku, "quantity", 1)),
                                "delivery", Map.of("kind", "EXPRESS", "addressId", address),
                                "source", "BUY_NOW"))
                .ok();
    }
}
