package io.juhui.goods.catalog;

import static org.assertj.core.api.Assertions.assertThat;

import io.juhui.testing.Given;
import io.juhui.testing.GivenGoods;
import io.juhui.testing.Http;
import io.juhui.testing.JuhuiTest;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import tools.jackson.databind.JsonNode;

@JuhuiTest
class CatalogApiTest {

    @Autowired
    Http http;

    @Autowired
    Given given;

    @Autowired
    GivenGoods goods;

    @Autowired
    Clock clock;

    @Test
    void showsAProductAsItsPageNeedsItAndNoCostPrice() {
        var made = goods.aProduct()
                .named("洛川苹果")
                .spec("5斤", 1_990)
                .spec("10斤", 3_590)
                .costing(777)
                .crossedOut(2_990)
                .notReturnable("鲜活易腐的商品")
                .make();

        var answer = http.get(made.path());
        var view = answer.ok();

        assertThat(view.get("price").asLong()).isEqualTo(1_990);
        assertThat(view.get("marketPrice").asLong()).isEqualTo(2_990);
        assertThat(view.get("marketPriceSource").asString()).isEqualTo("厂商建议零售价");
        assertThat(view.get("skus")).hasSize(2);
        assertThat(view.get("skus").get(1).get("values").get(0).asString()).isEqualTo("10斤");
        assertThat(view.get("skus").get(1).get("marketPrice").isNull()).isTrue();
        assertThat(view.get("noReasonReturn").asBoolean()).isFalse();
        assertThat(view.get("promises")).hasSize(1);
        assertThat(answer.text()).doesNotContainPattern("[:\\[]777[,}\\]]").doesNotContain("cost");
    }

    @Test
    void answersNotModifiedForBytesTheCallerHas() {
        var made = goods.aProduct().make();
        var path = made.path();
        var etag = http.get(path).raw().headers().firstValue("ETag").orElseThrow();

        assertThat(http.with("If-None-Match", etag).get(path).status()).isEqualTo(304);
    }

    @Test
    void listsFiltersSortsAndPagesOneCategory() {
        var category = goods.aCategory("水果");
        var brand = goods.aBrand("洛川");
        goods.aProduct().in(category).named("甲").priced(300).by(brand).make();
        goods.aProduct().in(category).named("乙").priced(100).make();
        goods.aProduct().in(category).named("丙").priced(200).soldIn("610100").make();
        var list = "/api/products?category=" + category.value();

        assertThat(names(list + "&sort=PRICE_ASC")).containsExactly("乙", "丙", "甲");
        assertThat(names(list + "&sort=PRICE_DESC")).containsExactly("甲", "丙", "乙");
        assertThat(names(list + "&sort=NEWEST")).containsExactly("丙", "乙", "甲");
        assertThat(names(list + "&brand=" + brand.value())).containsExactly("甲");
        assertThat(names(list + "&sort=PRICE_ASC&minPrice=150&maxPrice=200")).containsExactly("丙");
        assertThat(names(list + "&sort=PRICE_ASC&city=北京")).containsExactly("乙", "甲");

        var first = http.get(list + "&sort=PRICE_ASC&limit=2").ok();
        assertThat(first.get("items")).hasSize(2);
        var rest = http.get(list + "&sort=PRICE_ASC&limit=2&after="
                        + first.get("next").asString())
                .ok();
        assertThat(rest.get("items")).hasSize(1);
        assertThat(rest.get("items").get(0).get("name").asString()).isEqualTo("甲");
        assertThat(rest.get("next").isNull()).isTrue();
    }

    @Test
    void refusesSortsCursorsAndIdsThatAreNotOurs() {
        for (var query : List.of(
                "sort=price;drop table",
                "sort=id",
                "after=x",
                "after=1.",
                "limit=0",
                "limit=51",
                "category=-1",
                "minPrice=-1",
                "minPrice=1e3")) {
            assertThat(http.get("/api/products?" + query.replace(" ", "%20")).problem())
                    .as(query)
                    .isEqualTo("web/invalid");
        }
    }

    @Test
    void hidesDraftsAndScheduledProductsEverywhereAndSaysGoneOfWithdrawnOnes() {
        var category = goods.aCategory("隐");
        var later = clock.instant().plus(Duration.ofDays(1));
        var draft = goods.aProduct().in(category).named("草稿星辰灯").offShelf().make();
        var scheduled =
                goods.aProduct().in(category).named("预约星辰灯").onShelfFrom(later).make();
        var over = goods.aProduct()
                .in(category)
                .named("过期星辰灯")
                .onShelfUntil(clock.instant().minusSeconds(1))
                .make();

        assertThat(http.get(draft.path()).problem()).isEqualTo("catalog/no-such-product");
        assertThat(http.get(scheduled.path()).problem()).isEqualTo("catalog/no-such-product");
        assertThat(http.get(over.path()).problem()).isEqualTo("catalog/product-off-shelf");
        assertThat(names("/api/products?category=" + category.value())).isEmpty();
        assertThat(http.get("/api/search?q=星辰灯").ok().get("items")).isEmpty();
        assertThat(http.get("/api/search/suggestions?q=星辰").text()).isEqualTo("[]");
        assertThat(http.get("/api/home").text()).doesNotContain("星辰灯");
        var buyer = given.buyer().http();
        assertThat(buyer.put("/api/favourites/" + scheduled.product().value(), null)
                        .problem())
                .isEqualTo("catalog/no-such-product");
    }

    @Test
    void keepsScriptsInertAsText() {
        var attack = "<script>alert(1)</script><img src=x onerror=alert(2)>${7*7}{{7*7}}";
        var made = goods.aProduct().named("x" + attack).subtitled(attack).make();

        var answer = http.get(made.path());

        assertThat(answer.ok().get("subtitle").asString()).isEqualTo(attack);
        assertThat(answer.raw().headers().firstValue("Content-Type")).hasValue("application/json");
        assertThat(answer.raw().headers().firstValue("X-Content-Type-Options")).hasValue("nosniff");
    }

    private List<String> names(String path) {
        return http.get(path)
                .ok()
                .get("items")
                .valueStream()
                .map((JsonNode n) -> n.get("name").asString())
                .toList();
    }
}
