package io.juhui.insight.behaviour;

import static org.assertj.core.api.Assertions.assertThat;

import io.juhui.testing.Given;
import io.juhui.testing.GivenGoods;
import io.juhui.testing.Http;
import io.juhui.testing.JuhuiTest;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

@JuhuiTest
class TrailApiTest {

    @Autowired
    Http http;

    @Autowired
    Given given;

    @Autowired
    GivenGoods goods;

    @Test
    void keepsFavouritesOfEachBuyerApartAndPagesThemNewestFirst() {
        var buyer = given.buyer().http();
        var other = given.buyer().http();
        var ids = Stream.generate(() -> id(goods.aProduct().make())).limit(3).toList();
        ids.forEach(id ->
                assertThat(buyer.put("/api/favourites/" + id, null).status()).isEqualTo(204));
        buyer.put("/api/favourites/" + ids.getFirst(), null);

        var first = buyer.get("/api/favourites?limit=2").ok();
        assertThat(names(first)).containsExactly(ids.get(2), ids.get(1));
        var rest = buyer.get(
                        "/api/favourites?limit=2&after=" + first.get("next").asString())
                .ok();
        assertThat(names(rest)).containsExactly(ids.get(0));
        assertThat(other.get("/api/favourites").ok().get("items")).isEmpty();
        assertThat(buyer.get("/api/favourites/" + ids.get(1))
                        .ok()
                        .get("favourite")
                        .asBoolean())
                .isTrue();
        assertThat(other.get("/api/favourites/" + ids.get(1))
                        .ok()
                        .get("favourite")
                        .asBoolean())
                .isFalse();
        assertThat(buyer.get("/api/me").ok().get("favourites").asInt()).isEqualTo(3);

        assertThat(buyer.delete("/api/favourites/" + ids.get(1)).status()).isEqualTo(204);
        assertThat(buyer.get("/api/favourites/" + ids.get(1))
                        .ok()
                        .get("favourite")
                        .asBoolean())
                .isFalse();
        assertThat(http.get("/api/favourites").problem()).isEqualTo("web/login-required");
    }

    @Test
    void remembersWhereABuyerHasBeenUntilTheyClearIt() {
        var buyer = given.buyer().http();
        var one = id(goods.aProduct().make());
        var two = id(goods.aProduct().make());
        for (var id : List.of(one, two, one)) {
            assertThat(buyer.put("/api/footprints/" + id, null).status()).isEqualTo(204);
        }

        var page = buyer.get("/api/footprints").ok();
        assertThat(page.get("items")
                        .valueStream()
                        .map(n -> n.get("product").get("id").asString()))
                .containsExactly(one, two);
        assertThat(buyer.delete("/api/footprints").status()).isEqualTo(204);
        assertThat(buyer.get("/api/footprints").ok().get("items")).isEmpty();
        assertThat(buyer.put("/api/footprints/1", null).problem()).isEqualTo("catalog/no-such-product");
    }

    private static String id(GivenGoods.Goods made) {
        return Long.toString(made.product().value());
    }

    private static List<String> names(tools.jackson.databind.JsonNode page) {
        return page.get("items").valueStream().map(n -> n.get("id").asString()).toList();
    }
}
