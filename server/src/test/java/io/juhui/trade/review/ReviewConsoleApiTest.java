package io.juhui.trade.review;

import static io.juhui.trade.review.GivenReviews.input;
import static io.juhui.trade.review.GivenReviews.review;
import static io.juhui.trade.review.GivenReviews.scores;
import static org.assertj.core.api.Assertions.assertThat;

import io.juhui.goods.catalog.ReviewDigest;
import io.juhui.testing.Given;
import io.juhui.testing.GivenGoods;
import io.juhui.testing.GivenOrders;
import io.juhui.testing.GivenTrade;
import io.juhui.testing.Http;
import io.juhui.testing.JuhuiTest;
import java.util.Map;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

@JuhuiTest
@DisplayName("S2 R47 评价的回复、隐藏与恢复")
class ReviewConsoleApiTest {

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
    GivenReviews reviews;

    @Autowired
    ReviewTestMedia media;

    private static Http.Answer hide(Http staff, String id, String reason) {
        return staff.post("/api/console/reviews/" + id + "/hide", Map.of("reason", reason));
    }

    private static Http.Answer show(Http staff, String id, String reason) {
        return staff.post("/api/console/reviews/" + id + "/show", Map.of("reason", reason));
    }

    private static Http.Answer reply(Http staff, String id, String text) {
        return staff.post("/api/console/reviews/" + id + "/reply", Map.of("text", text));
    }

    /** How often the review stands among those asked for. */
    private static long listed(Http staff, String query, String id) {
        return staff.get("/api/console/reviews?" + query)
                .ok()
                .get("items")
                .valueStream()
                .filter(r -> r.get("id").asString().equals(id))
                .count();
    }

    @Test
    @DisplayName("R47 差评只能隐藏并说明原因，分数照样计入")
    void hidesWithAReasonButKeepsTheScoreCounted() {
        var product = goods.aProduct().make();
        var order = trade.done(given.buyer(), Map.of(product.sku(), 1));
        var picture = media.picture(order.buyer().id());
        review(order, order.buyer(), input(order.line(0), 1, "差", picture), 5).ok();
        var other = trade.done(given.buyer(), Map.of(product.sku(), 1));
        review(other, 5, "好").ok();
        var staff = given.staff("reviews:reply").http();
        var id = reviews.list(product, "?filter=BAD")
                .get("items")
                .get(0)
                .get("id")
                .asString();
        assertThat(hide(staff, id, " ").status()).isEqualTo(400);
        var row = hide(staff, id, "含个人信息").ok();
        assertThat(row.get("hiddenReason").asString()).isEqualTo("含个人信息");
        assertThat(row.get("productId").asString())
                .isEqualTo(Long.toString(product.product().value()));
        hide(staff, id, "又一次").ok();
        assertThat(scores(reviews.list(product, ""))).containsExactly(5);
        assertThat(reviews.digest(product)).isEqualTo(new ReviewDigest(2, 30, 1, 0));
        assertThat(given.buyer()
                        .http()
                        .post("/api/reviews/" + id + "/helpful", null)
                        .status())
                .isEqualTo(404);
        assertThat(listed(staff, "state=HIDDEN&score=1", id)).isEqualTo(1);
        assertThat(show(staff, id, "").status()).isEqualTo(400);
        var shown = show(staff, id, "误判").ok();
        show(staff, id, "再点一次").ok();
        assertThat(shown.get("hiddenReason").isNull()).isTrue();
        assertThat(scores(reviews.list(product, ""))).containsExactly(5, 1);
        assertThat(reviews.digest(product)).isEqualTo(new ReviewDigest(2, 30, 1, 1));
        assertThat(orders.findings()).noneMatch(f -> f.startsWith("review."));
    }

    @Test
    @DisplayName("R47 谁在什么时候为什么隐藏或恢复了评价，员工看得到，顾客看不到")
    void keepsWhoHidAReviewAndBroughtItBackAndWhy() {
        var product = goods.aProduct().make();
        var order = trade.done(given.buyer(), Map.of(product.sku(), 1));
        review(order, 1, "差").ok();
        var id = reviews.newest(product).get("id").asString();
        var one = given.staff("reviews:reply");
        var other = given.staff("reviews:reply");
        hide(one.http(), id, "含广告").ok();
        hide(one.http(), id, "已经隐藏了").ok();
        var row = show(other.http(), id, "不是广告").ok();
        assertThat(row.get("sights")
                        .valueStream()
                        .map(s -> s.get("hidden").asBoolean() + " "
                                + s.get("reason").asString()))
                .containsExactly("true 含广告", "false 不是广告");
        assertThat(row.get("sights").valueStream().map(s -> s.get("by").asString()))
                .doesNotContain("")
                .hasSize(2);
        assertThat(row.get("sights").get(0).get("at").asString()).isNotEmpty();
        assertThat(reviews.newest(product).propertyNames()).doesNotContain("sights");
    }

    @Test
    void letsTheShopReplyAndTellsBothSides() {
        var product = goods.aProduct().make();
        var order = trade.done(given.buyer(), Map.of(product.sku(), 1));
        review(order, order.buyer(), input(order.line(0), 5, "好"), 2).ok();
        var id = reviews.newest(product).get("id").asString();
        var staff = given.staff("reviews:reply").http();
        assertThat(listed(staff, "state=TO_REPLY", id)).isEqualTo(1);
        assertThat(staff.get("/api/console/notices")
                        .ok()
                        .get("items")
                        .valueStream()
                        .filter(n -> n.get("kind").asString().equals("review.bad"))
                        .map(n -> n.get("title").asString()))
                .contains("收到 2 星评价");
        reply(staff, id, XSS).ok();
        assertThat(listed(staff, "state=TO_REPLY", id)).isZero();
        assertThat(listed(staff, "state=REPLIED", id)).isEqualTo(1);
        assertThat(reviews.newest(product).get("reply").get("text").asString()).isEqualTo(XSS);
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
        assertThat(reply(order.buyer().http(), id, "x").status()).isEqualTo(401);
        assertThat(reply(staff, "1", "x").problem()).isEqualTo("review/no-such-review");
    }
}
