package io.juhui.goods.search;

import static org.assertj.core.api.Assertions.assertThat;

import io.juhui.testing.Given;
import io.juhui.testing.GivenGoods;
import io.juhui.testing.Http;
import io.juhui.testing.JuhuiTest;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;

@JuhuiTest
@DisplayName("T2 搜索")
class SearchApiTest {

    private static GivenGoods.@org.jspecify.annotations.Nullable Goods apple;
    private static GivenGoods.@org.jspecify.annotations.Nullable Goods book;

    @Autowired
    Http http;

    @Autowired
    Given given;

    @Autowired
    GivenGoods goods;

    @Autowired
    ProductIndex index;

    @Autowired
    HotWords hotWords;

    @BeforeEach
    void stockTheShop() {
        if (apple == null) {
            apple = goods.aProduct()
                    .named("洛川红富士苹果")
                    .subtitled("脆甜")
                    .spec("5斤", 3_690)
                    .make();
            book = goods.aProduct().named("社交电商实战手册").priced(5_900).make();
            index.catchUp();
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"苹果", "pingguo", "pg", "苹果5斤", "红富士 苹果", "hongfushi", "hfs", "洛川", "PINGGUO", "ＰＧ", "hongfus"})
    void findsTheAppleAsItIsWritten(String text) {
        var found = search(text);
        assertThat(ids(text)).contains(id(apple));
        assertThat(found.get("didYouMean").isNull()).isTrue();
        assertThat(found.get("relaxed").isNull()).isTrue();
    }

    @ParameterizedTest
    @ValueSource(strings = {"平果", "红付士", "hongfishi", "pinguo", "红富土苹果"})
    void findsTheAppleByWhatSoundsOrLooksAlike(String text) {
        assertThat(ids(text)).contains(id(apple));
    }

    @Test
    void saysWhatMayHaveBeenMeant() {
        assertThat(search("平果").get("didYouMean").asString()).isEqualTo("苹果");
        assertThat(search("pinguo").get("didYouMean").asString()).isEqualTo("苹果");
    }

    @Test
    void findsWordsAGeneralDictionaryCutsBadly() {
        assertThat(ids("社交电商")).containsExactly(id(book));
        assertThat(ids("电商")).contains(id(book));
    }

    @Test
    void findsNothingForNonsenseAndSaysSo() {
        var found = search("xyzqqv");
        assertThat(found.get("items")).isEmpty();
        assertThat(found.get("total").asInt()).isZero();
    }

    @Test
    void leavesOutFiltersThatLeaveNothingAndSaysSo() {
        var found =
                http.get("/api/search?q=" + encoded("洛川红富士") + "&maxPrice=1").ok();
        assertThat(found.get("relaxed").asString()).contains("筛选");
        assertThat(found.get("items")).isNotEmpty();
    }

    @Test
    void fallsBackToAPartOfTheWords() {
        var found = search("社交电商 红富士");
        assertThat(found.get("relaxed").asString()).contains("部分");
        assertThat(found.get("total").asInt()).isGreaterThanOrEqualTo(2);
    }

    @Test
    void countsFacetsAndSortsAndPages() {
        var category = goods.aCategory("灯具");
        var brand = goods.aBrand("极光");
        for (var price : List.of(1_000L, 3_000L, 30_000L)) {
            goods.aProduct()
                    .named("琉璃月光台灯" + price)
                    .in(category)
                    .by(brand)
                    .priced(price)
                    .make();
        }
        var q = "/api/search?q=" + encoded("琉璃月光台灯");

        var found = http.get(q + "&sort=PRICE_DESC&limit=2").ok();
        assertThat(found.get("total").asInt()).isEqualTo(3);
        assertThat(found.get("items").get(0).get("price").asLong()).isEqualTo(30_000);
        assertThat(found.get("facets").get("categories").get(0).get("count").asInt())
                .isEqualTo(3);
        assertThat(found.get("facets").get("brands").get(0).get("id").asString())
                .isEqualTo(Long.toString(brand.value()));
        assertThat(found.get("facets").get("prices")).hasSize(3);

        var rest = http.get(q + "&sort=PRICE_DESC&limit=2&after="
                        + found.get("next").asString())
                .ok();
        assertThat(rest.get("items")).hasSize(1);
        assertThat(http.get(q + "&minPrice=2000&maxPrice=4999")
                        .ok()
                        .get("total")
                        .asInt())
                .isEqualTo(1);
    }

    @ParameterizedTest
    @ValueSource(strings = {"苹", "pingg", "hongf", "hfs", "红富"})
    void suggestsWordsOfTheGoodsWhileTyping(String typed) {
        var answer = http.get("/api/search/suggestions?q=" + encoded(typed)).ok();
        assertThat(answer.valueStream().map(n -> n.asString()))
                .anyMatch(word -> word.contains("苹果") || word.contains("红富士"));
        assertThat(answer.size()).isLessThanOrEqualTo(10);
    }

    @Test
    void followsARenamedProduct() {
        var made = goods.aProduct().named("青釉梅瓶").make();
        assertThat(ids("青釉梅瓶")).containsExactly(Long.toString(made.product().value()));
        var staff = given.staff("goods:edit", "goods:view").http();
        var path = "/api/console/products/" + made.product().value();
        var draft = (tools.jackson.databind.node.ObjectNode) staff.get(path).ok();
        draft.put("name", "霁蓝玉壶");
        staff.put(path, draft).ok();

        assertThat(ids("霁蓝玉壶")).containsExactly(Long.toString(made.product().value()));
        assertThat(search("青釉梅瓶").get("relaxed").isNull()
                        && !search("青釉梅瓶").get("items").isEmpty())
                .isFalse();
    }

    @Test
    void remembersAndClearsTheSearchesOfABuyerAlone() {
        var one = given.buyer().http();
        var other = given.buyer().http();
        one.get("/api/search?q=" + encoded("苹果")).ok();
        one.get("/api/search?q=" + encoded("手册")).ok();
        one.get("/api/search?q=" + encoded("苹果")).ok();

        assertThat(one.get("/api/search/history").ok().valueStream().map(n -> n.asString()))
                .containsExactly("苹果", "手册");
        assertThat(other.get("/api/search/history").ok()).isEmpty();
        assertThat(http.get("/api/search/history").problem()).isEqualTo("web/login-required");
        assertThat(one.delete("/api/search/history").status()).isEqualTo(204);
        assertThat(one.get("/api/search/history").ok()).isEmpty();
    }

    @Test
    void countsWhatIsReallySearchedForAndNeverAMessage() {
        for (int i = 0; i < 30; i++) {
            http.get("/api/search?q=" + encoded("红富士"));
            http.get("/api/search?q=" + encoded("加我微信"));
        }
        hotWords.flush();
        assertThat(hotWords.words()).contains("红富士").doesNotContain("加我微信");
    }

    @ParameterizedTest
    @ValueSource(strings = {"' or 1=1 --", "*:*", "苹果 AND (", "name:\\", "\u0000", "……！！", "a~2^9", "苹"})
    void survivesHostileQueries(String text) {
        assertThat(http.get("/api/search?q=" + encoded(text)).status()).isIn(200, 400);
    }

    private tools.jackson.databind.JsonNode search(String text) {
        return http.get("/api/search?q=" + encoded(text)).ok();
    }

    private List<String> ids(String text) {
        return search(text)
                .get("items")
                .valueStream()
                .map(n -> n.get("id").asString())
                .toList();
    }

    private static String id(GivenGoods.@org.jspecify.annotations.Nullable Goods made) {
        return made == null ? "" : Long.toString(made.product().value());
    }

    private static String encoded(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8);
    }
}
