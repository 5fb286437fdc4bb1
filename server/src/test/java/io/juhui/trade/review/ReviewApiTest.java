package io.juhui.trade.review;

import static org.assertj.core.api.Assertions.assertThat;

import io.juhui.goods.catalog.ReviewDigest;
import io.juhui.platform.media.MediaId;
import io.juhui.testing.Given;
import io.juhui.testing.GivenGoods;
import io.juhui.testing.GivenOrders;
import io.juhui.testing.GivenTrade;
import io.juhui.testing.GivenTrade.Bought;
import io.juhui.testing.Http;
import io.juhui.testing.JuhuiTest;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import tools.jackson.databind.JsonNode;

@JuhuiTest
@DisplayName("S2 评价")
class ReviewApiTest {

    private static final String XSS = "<img src=x onerror=alert(1)><script>alert('评')</script>";

    @Autowired
    Http http;

    @Autowired
    Given given;

    @Autowired
    GivenGoods goods;

    @Autowired
    GivenTrade trade;

    @Autowired
    GivenOrders orders;

    @Autowired
    ReviewFigures figures;

    @Autowired
    ReviewTestMedia media;

    @Autowired
    JdbcClient db;

    private GivenGoods.Goods product() {
        return goods.aProduct().make();
    }

    private static Map<String, Object> input(String line, int score, String text, List<MediaId> files) {
        return Map.of(
                "lineId", line,
                "goodsScore", score,
                "text", text,
                "mediaIds", files.stream().map(id -> Long.toString(id.value())).toList(),
                "anonymous", false);
    }

    private static Http.Answer review(Bought order, Given.Buyer as, Map<String, Object> input, int service) {
        return as.http()
                .post(
                        order.path() + "/reviews",
                        Map.of("lines", List.of(input), "logisticsScore", 5, "serviceScore", service));
    }

    private static Http.Answer review(Bought order, int score, String text) {
        return review(order, order.buyer(), input(order.line(0), score, text, List.of()), 5);
    }

    private JsonNode list(GivenGoods.Goods product, String query) {
        return http.get("/api/products/" + product.product().value() + "/reviews" + query)
                .ok();
    }

    private ReviewDigest digest(GivenGoods.Goods product) {
        return figures.read().getOrDefault(product.product(), ReviewDigest.NONE);
    }

    @Test
    void showsWhatABuyerSaysOnceToEveryoneAndKeepsScriptsInert() {
        var product = product();
        var order = trade.done(given.buyer(), Map.of(product.sku(), 1));
        var picture = media.picture(order.buyer().id());
        assertThat(review(order, order.buyer(), input(order.line(0), 4, XSS, List.of(picture)), 5)
                        .ok()
                        .get("lines")
                        .get(0)
                        .get("reviewed")
                        .asBoolean())
                .isTrue();
        var shown = list(product, "").get("items").get(0);
        assertThat(shown.get("text").asString()).isEqualTo(XSS);
        assertThat(shown.get("pictures")).hasSize(1);
        assertThat(shown.get("nickname").asString()).matches("聚\\*\\*\\*\\d");
        assertThat(shown.get("automatic").asBoolean()).isFalse();
        assertThat(digest(product)).isEqualTo(new ReviewDigest(1, 40, 1, 1));
        assertThat(review(order, 1, "再来一次").problem()).isEqualTo("review/already-reviewed");
        assertThat(digest(product)).isEqualTo(new ReviewDigest(1, 40, 1, 1));
        assertThat(order.view().get("actions").valueStream().map(JsonNode::asString))
                .contains("APPEND_REVIEW");
    }

    @Test
    void takesReviewsOnlyForOnesOwnReceivedLines() {
        var product = product();
        var shipped = trade.toShip(given.buyer(), Map.of(product.sku(), 1));
        assertThat(review(shipped, 5, "好").problem()).isEqualTo("ordering/not-now");
        var done = trade.done(given.buyer(), Map.of(product.sku(), 1));
        var stranger = given.buyer();
        assertThat(review(done, stranger, input(done.line(0), 1, "差", List.of()), 5)
                        .status())
                .isEqualTo(404);
        assertThat(stranger.http()
                        .post(done.path() + "/reviews/append", Map.of("lines", List.of(append(done.line(0)))))
                        .status())
                .isEqualTo(404);
        assertThat(review(done, done.buyer(), input(shipped.line(0), 1, "差", List.of()), 5)
                        .problem())
                .isEqualTo("review/not-in-order");
        var foreign = media.picture(stranger.id());
        assertThat(review(done, done.buyer(), input(done.line(0), 5, "", List.of(foreign)), 5)
                        .problem())
                .isEqualTo("review/media-unknown");
        assertThat(review(done, 6, "").status()).isEqualTo(400);
        assertThat(review(done, 0, "").status()).isEqualTo(400);
        assertThat(review(done, 5, "长".repeat(1_001)).status()).isEqualTo(400);
        assertThat(http.post(done.path() + "/reviews", Map.of()).status()).isEqualTo(401);
        assertThat(list(product, "").get("items")).isEmpty();
        assertThat(review(done, 5, "长".repeat(1_000)).status()).isEqualTo(200);
    }

    @Test
    void hidesWhoWroteAnAnonymousReview() {
        var product = product();
        var order = trade.done(given.buyer(), Map.of(product.sku(), 1));
        var input = new LinkedHashMap<>(input(order.line(0), 5, "好", List.of()));
        input.put("anonymous", true);
        review(order, order.buyer(), input, 5).ok();
        var shown = list(product, "").get("items").get(0);
        assertThat(shown.get("nickname").asString()).isEqualTo("匿名买家");
        assertThat(shown.get("avatar").get("tone").asString()).isEqualTo("SAND");
        assertThat(shown.propertyNames()).doesNotContain("buyerId", "orderId");
    }

    private static Map<String, Object> append(String line) {
        return Map.of("lineId", line, "text", "用了一个月还不错", "mediaIds", List.of());
    }

    @Test
    void takesOneAdditionWithinHalfAYear() {
        var product = product();
        var order = trade.done(given.buyer(), Map.of(product.sku(), 1));
        var path = order.path() + "/reviews/append";
        var body = Map.of("lines", List.of(append(order.line(0))));
        assertThat(order.buyer().http().post(path, body).problem()).isEqualTo("review/not-reviewed");
        review(order, 5, "好").ok();
        written(order, "181 days");
        assertThat(order.buyer().http().post(path, body).problem()).isEqualTo("review/append-too-late");
        written(order, "-2 days");
        order.buyer().http().post(path, body).ok();
        var added = list(product, "").get("items").get(0).get("append");
        assertThat(added.get("text").asString()).isEqualTo("用了一个月还不错");
        assertThat(added.get("daysLater").asInt()).isEqualTo(179);
        assertThat(order.buyer().http().post(path, body).problem()).isEqualTo("review/append-once");
    }

    private static List<String> actions(Bought order) {
        return order.view().get("actions").valueStream().map(JsonNode::asString).toList();
    }

    private void written(Bought order, String earlier) {
        db.sql("update review set at = at - :earlier::interval where order_id = :id")
                .param("earlier", earlier)
                .param("id", order.id().value())
                .update();
    }

    @Test
    void filtersAndPagesNewestFirst() {
        var product = product();
        for (int score : new int[] {5, 4, 3, 2, 1}) {
            var order = trade.done(given.buyer(), Map.of(product.sku(), 1));
            var files = score == 3 ? List.of(media.picture(order.buyer().id())) : List.<MediaId>of();
            review(order, order.buyer(), input(order.line(0), score, "", files), 5)
                    .ok();
        }
        assertThat(scores(list(product, ""))).containsExactly(1, 2, 3, 4, 5);
        assertThat(scores(list(product, "?filter=GOOD"))).containsExactly(4, 5);
        assertThat(scores(list(product, "?filter=MEDIUM"))).containsExactly(3);
        assertThat(scores(list(product, "?filter=BAD"))).containsExactly(1, 2);
        assertThat(scores(list(product, "?filter=PICTURE"))).containsExactly(3);
        var first = list(product, "?limit=2");
        assertThat(scores(first)).containsExactly(1, 2);
        var second = list(product, "?limit=3&after=" + first.get("next").asString());
        assertThat(scores(second)).containsExactly(3, 4, 5);
        assertThat(second.get("next").isNull()).isTrue();
        assertThat(http.get("/api/products/" + product.product().value() + "/reviews?filter=NONE")
                        .status())
                .isEqualTo(400);
        assertThat(digest(product)).isEqualTo(new ReviewDigest(5, 30, 2, 1));
    }

    private static List<Integer> scores(JsonNode page) {
        return page.get("items")
                .valueStream()
                .map(r -> r.get("goodsScore").asInt())
                .toList();
    }

    @Test
    @DisplayName("R47 差评只能隐藏并说明原因，分数照样计入")
    void hidesWithAReasonButKeepsTheScoreCounted() {
        var product = product();
        var order = trade.done(given.buyer(), Map.of(product.sku(), 1));
        review(
                        order,
                        order.buyer(),
                        input(
                                order.line(0),
                                1,
                                "差",
                                List.of(media.picture(order.buyer().id()))),
                        5)
                .ok();
        var other = trade.done(given.buyer(), Map.of(product.sku(), 1));
        review(other, 5, "好").ok();
        var staff = given.staff("reviews:reply").http();
        var id = list(product, "?filter=BAD").get("items").get(0).get("id").asString();
        assertThat(staff.post("/api/console/reviews/" + id + "/hide", Map.of("reason", " "))
                        .status())
                .isEqualTo(400);
        var row = staff.post("/api/console/reviews/" + id + "/hide", Map.of("reason", "含个人信息"))
                .ok();
        assertThat(row.get("hiddenReason").asString()).isEqualTo("含个人信息");
        assertThat(row.get("productId").asString())
                .isEqualTo(Long.toString(product.product().value()));
        staff.post("/api/console/reviews/" + id + "/hide", Map.of("reason", "又一次"))
                .ok();
        assertThat(scores(list(product, ""))).containsExactly(5);
        assertThat(digest(product)).isEqualTo(new ReviewDigest(2, 30, 1, 0));
        assertThat(given.buyer()
                        .http()
                        .post("/api/reviews/" + id + "/helpful", null)
                        .status())
                .isEqualTo(404);
        var hidden = staff.get("/api/console/reviews?state=HIDDEN&score=1").ok().get("items");
        assertThat(hidden.valueStream().filter(r -> r.get("id").asString().equals(id)))
                .hasSize(1);
        assertThat(staff.post("/api/console/reviews/" + id + "/show", Map.of("reason", ""))
                        .status())
                .isEqualTo(400);
        var shown = staff.post("/api/console/reviews/" + id + "/show", Map.of("reason", "误判"))
                .ok();
        staff.post("/api/console/reviews/" + id + "/show", Map.of("reason", "再点一次"))
                .ok();
        assertThat(shown.get("hiddenReason").isNull()).isTrue();
        assertThat(scores(list(product, ""))).containsExactly(5, 1);
        assertThat(digest(product)).isEqualTo(new ReviewDigest(2, 30, 1, 1));
        assertThat(orders.findings()).noneMatch(f -> f.startsWith("review."));
    }

    @Test
    @DisplayName("R47 谁在什么时候为什么隐藏或恢复了评价，员工看得到，顾客看不到")
    void keepsWhoHidAReviewAndBroughtItBackAndWhy() {
        var product = product();
        var order = trade.done(given.buyer(), Map.of(product.sku(), 1));
        review(order, 1, "差").ok();
        var id = list(product, "").get("items").get(0).get("id").asString();
        var one = given.staff("reviews:reply");
        var other = given.staff("reviews:reply");
        var path = "/api/console/reviews/" + id;
        one.http().post(path + "/hide", Map.of("reason", "含广告")).ok();
        one.http().post(path + "/hide", Map.of("reason", "已经隐藏了")).ok();
        var row = other.http().post(path + "/show", Map.of("reason", "不是广告")).ok();
        assertThat(row.get("sights")
                        .valueStream()
                        .map(s -> s.get("hidden").asBoolean() + " "
                                + s.get("reason").asString()))
                .containsExactly("true 含广告", "false 不是广告");
        assertThat(row.get("sights").valueStream().map(s -> s.get("by").asString()))
                .doesNotContain("")
                .hasSize(2);
        assertThat(row.get("sights").get(0).get("at").asString()).isNotEmpty();
        assertThat(list(product, "").get("items").get(0).propertyNames()).doesNotContain("sights");
    }

    @Test
    @DisplayName("S2 追加过一次，就不再提供追评")
    void offersTheAdditionOnlyUntilItWasMade() {
        var order = trade.done(given.buyer(), Map.of(product().sku(), 1));
        review(order, 5, "好").ok();
        assertThat(actions(order)).contains("APPEND_REVIEW").doesNotContain("REVIEW");
        order.buyer()
                .http()
                .post(order.path() + "/reviews/append", Map.of("lines", List.of(append(order.line(0)))))
                .ok();
        assertThat(order.view().get("lines").get(0).get("appendable").asBoolean())
                .isFalse();
        assertThat(actions(order)).doesNotContain("APPEND_REVIEW", "REVIEW");
    }

    @Test
    @DisplayName("S2 过了 180 天，不再提供追评")
    void offersNoAdditionToAReviewThatIsTooOld() {
        var order = trade.done(given.buyer(), Map.of(product().sku(), 1));
        review(order, 5, "好").ok();
        written(order, "180 days");
        assertThat(actions(order)).doesNotContain("APPEND_REVIEW");
    }

    @Test
    void letsTheShopReplyAndTellsBothSides() {
        var product = product();
        var order = trade.done(given.buyer(), Map.of(product.sku(), 1));
        review(order, order.buyer(), input(order.line(0), 5, "好", List.of()), 2).ok();
        var id = list(product, "").get("items").get(0).get("id").asString();
        var staff = given.staff("reviews:reply").http();
        assertThat(has(staff.get("/api/console/reviews?state=TO_REPLY").ok(), id))
                .isTrue();
        assertThat(staff.get("/api/console/notices")
                        .ok()
                        .get("items")
                        .valueStream()
                        .filter(n -> n.get("kind").asString().equals("review.bad"))
                        .map(n -> n.get("title").asString()))
                .contains("收到 2 星评价");
        staff.post("/api/console/reviews/" + id + "/reply", Map.of("text", XSS)).ok();
        assertThat(has(staff.get("/api/console/reviews?state=TO_REPLY").ok(), id))
                .isFalse();
        assertThat(has(staff.get("/api/console/reviews?state=REPLIED").ok(), id))
                .isTrue();
        assertThat(list(product, "")
                        .get("items")
                        .get(0)
                        .get("reply")
                        .get("text")
                        .asString())
                .isEqualTo(XSS);
        assertThat(order.buyer()
                        .http()
                        .get("/api/notices")
                        .ok()
                        .get("items")
                        .valueStream()
                        .map(n -> n.get("kind").asString()))
                .contains("review.replied");
        assertThat(given.staff("orders:view").http().get("/api/console/reviews").status())
                .isEqualTo(403);
        assertThat(order.buyer()
                        .http()
                        .post("/api/console/reviews/" + id + "/reply", Map.of("text", "x"))
                        .status())
                .isEqualTo(401);
        assertThat(staff.post("/api/console/reviews/1/reply", Map.of("text", "x"))
                        .problem())
                .isEqualTo("review/no-such-review");
    }

    private static boolean has(JsonNode page, String id) {
        return page.get("items")
                .valueStream()
                .anyMatch(r -> r.get("id").asString().equals(id));
    }

    @Test
    void countsAVoteOnceABuyerAndTakesItBack() {
        var product = product();
        var order = trade.done(given.buyer(), Map.of(product.sku(), 1));
        review(order, 5, "好").ok();
        var id = list(product, "").get("items").get(0).get("id").asString();
        var path = "/api/reviews/" + id + "/helpful";
        var reader = given.buyer();
        assertThat(reader.http().post(path, null).status()).isEqualTo(204);
        assertThat(reader.http().post(path, null).status()).isEqualTo(204);
        var seen = reader.http()
                .get("/api/products/" + product.product().value() + "/reviews")
                .ok()
                .get("items")
                .get(0);
        assertThat(seen.get("helpful").asInt()).isEqualTo(1);
        assertThat(seen.get("votedByMe").asBoolean()).isTrue();
        assertThat(list(product, "").get("items").get(0).get("votedByMe").asBoolean())
                .isFalse();
        assertThat(order.buyer().http().post(path, null).problem()).isEqualTo("review/own-vote");
        reader.http().delete(path);
        reader.http().delete(path);
        assertThat(list(product, "").get("items").get(0).get("helpful").asInt()).isZero();
        assertThat(http.post(path, null).status()).isEqualTo(401);
    }
}
