package io.juhui.abuse;

import static org.assertj.core.api.Assertions.assertThat;

import io.juhui.abuse.ApiDocument.Operation;
import io.juhui.abuse.ApiDocument.Who;
import io.juhui.abuse.Scenes.Scene;
import io.juhui.testing.Given;
import io.juhui.testing.GivenGoods;
import io.juhui.testing.GivenOrders;
import io.juhui.testing.GivenTrade;
import io.juhui.testing.Http;
import io.juhui.testing.JuhuiTest;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** Who may not see a thing is told that it does not exist. Drawn from the API document: every path that names something. */
@JuhuiTest
class OwnershipTest {

    /**
     * Names something that is everybody's: a product, somebody's published review, a line of one's own cart by its SKU, a launch that
     * friends are to help, a session of a flash sale.
     */
    private static final Pattern EVERYBODYS = Pattern.compile(
            "/api/(products|favourites|footprints|reviews|cart/lines|me/ledger|membership/prices|member-cards|lotteries|campaigns/of-product"
                    + "|bargains/launches|flash-sales/sessions)/\\{.*");

    @Autowired
    ApiDocument api;

    @Autowired
    Scenes scenes;

    @Autowired
    Http http;

    @Autowired
    Given given;

    @Autowired
    GivenGoods goods;

    @Autowired
    GivenOrders orders;

    @Autowired
    GivenTrade trade;

    private Stream<Operation> owned() {
        return api.operations().stream()
                .filter(o -> o.who() == Who.BUYER && !o.places().isEmpty())
                .filter(o -> !EVERYBODYS.matcher(o.path()).matches());
    }

    @Test
    @DisplayName("P01 P02 每个带编号的买家接口：别人来读、来写，一律 404，什么也没变")
    void hidesEveryThingOfABuyerFromEveryOtherBuyer() {
        var stranger = given.buyer().http();
        var tried = owned().map(scenes::of).toList();

        assertThat(tried).hasSizeGreaterThan(13).allSatisfy(scene -> {
            var before = seen(scene);
            var answer = scene.play(stranger);
            assertThat(answer.status())
                    .as(scene.operation() + " " + answer.text())
                    .isEqualTo(404);
            assertThat(scene.play(http).status())
                    .as("nobody: " + scene.operation())
                    .isEqualTo(401);
            assertThat(seen(scene)).as(scene.operation().toString()).isEqualTo(before);
        });
    }

    /** What its owner sees of it, without the road of the parcel, which goes on by itself. */
    private static String seen(Scene scene) {
        var path = scene.path().startsWith("/api/orders/")
                ? scene.path().replaceAll("^(/api/orders/\\d+).*", "$1")
                : "/api/addresses";
        return scene.caller().get(path).ok().toString().replaceAll("\"trace\":\\[[^]]*]|\"state\":\"\\w+\"", "");
    }

    @Test
    @DisplayName("P03 列表里加上别人的编号、空值、重复、数组：仍然只有自己的")
    void listsOnlyOnesOwnWhateverIsAskedFor() {
        var victim = given.buyer();
        var placed = orders.placed(victim, goods.aProduct().make().sku(), 1)
                .get("id")
                .asString();
        var thief = given.buyer().http();
        var id = victim.id().value();
        for (var list :
                List.of("/api/orders", "/api/notices", "/api/addresses", "/api/favourites", "/api/search/history")) {
            for (var more :
                    List.of("buyerId=" + id, "userId=" + id, "buyer=", "buyer[]=" + id, "buyerId=1&buyerId=" + id)) {
                var path = list + "?" + more.replace("[", "%5B").replace("]", "%5D");
                assertThat(thief.get(path).ok().toString())
                        .as(path)
                        .doesNotContain(placed)
                        .hasSizeLessThan(40);
            }
        }
        assertThat(victim.http().get("/api/orders").text()).contains(placed);
    }

    @Test
    @DisplayName("P04 请求体里引用别人的地址、订单行、图片：当作不存在")
    void takesNoReferenceToWhatBelongsToSomeoneElse() {
        var victim = given.buyer();
        var thief = given.buyer();
        var made = goods.aProduct().make();
        var hisAddress = orders.address(victim);
        var own = orders.placed(thief, made.sku(), 1).get("id").asString();
        var before = thief.http().get("/api/orders/" + own).text();

        assertThat(thief.http()
                        .put("/api/orders/" + own + "/address", Map.of("addressId", hisAddress))
                        .status())
                .isIn(404, 422);
        assertThat(thief.http().get("/api/orders/" + own).text()).isEqualTo(before);
        var delivery = new HashMap<String, Object>(Map.of("kind", "EXPRESS", "addressId", hisAddress));
        var quote = thief.http()
                .post(
                        "/api/quotes",
                        Map.of(
                                "lines",
                                List.of(Map.of("skuId", made.sku(), "quantity", 1)),
                                "delivery",
                                delivery,
                                "source",
                                "BUY_NOW"));
        assertThat(quote.ok().get("deliveryProblem").isNull()).isFalse();
        assertThat(quote.text()).doesNotContain("文三路").doesNotContain("周小满");

        var his = trade.done(victim, Map.of(made.sku(), 1));
        var mine = trade.done(thief, Map.of(made.sku(), 1));
        var review =
                Map.of("lineId", his.line(0), "goodsScore", 1, "text", "差", "mediaIds", List.of(), "anonymous", false);
        assertThat(thief.http()
                        .post(
                                mine.path() + "/reviews",
                                Map.of("lines", List.of(review), "logisticsScore", 5, "serviceScore", 5))
                        .status())
                .isIn(404, 422);
        assertThat(his.view().at("/lines/0/reviewed").asBoolean()).isFalse();
    }
}
