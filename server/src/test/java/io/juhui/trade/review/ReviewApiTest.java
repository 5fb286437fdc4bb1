package io.juhui.trade.review;

import static io.juhui.trade.review.GivenReviews.append;
import static io.juhui.trade.review.GivenReviews.input;
import static io.juhui.trade.review.GivenReviews.review;
import static io.juhui.trade.review.GivenReviews.scores;
import static org.assertj.core.api.Assertions.assertThat;

import io.juhui.goods.catalog.ReviewDigest;
import io.juhui.platform.media.MediaId;
import io.juhui.testing.Given;
import io.juhui.testing.GivenGoods;
import io.juhui.testing.GivenTrade;
import io.juhui.testing.Http;
import io.juhui.testing.JuhuiTest;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

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
    GivenReviews reviews;

    @Autowired
    ReviewTestMedia media;

    @Test
    void showsWhatABuyerSaysOnceToEveryoneAndKeepsScriptsInert() {
        var product = goods.aProduct().make();
        var order = trade.done(given.buyer(), Map.of(product.sku(), 1));
        var picture = media.picture(order.buyer().id());
        assertThat(review(order, order.buyer(), input(order.line(0), 4, XSS, picture), 5)
                        .ok()
                        .get("lines")
                        .get(0)
                        .get("reviewed")
                        .asBoolean())
                .isTrue();
        var shown = reviews.newest(product);
        assertThat(shown.get("text").asString()).isEqualTo(XSS);
        assertThat(shown.get("pictures")).hasSize(1);
        assertThat(shown.get("nickname").asString()).matches("聚\\*\\*\\*\\d");
        assertThat(shown.get("automatic").asBoolean()).isFalse();
        assertThat(reviews.digest(product)).isEqualTo(new ReviewDigest(1, 40, 1, 1));
        assertThat(review(order, 1, "再来一次").problem()).isEqualTo("review/already-reviewed");
        assertThat(reviews.digest(product)).isEqualTo(new ReviewDigest(1, 40, 1, 1));
        assertThat(order.actions()).contains("APPEND_REVIEW");
    }

    @Test
    void asksForTheCarriageOnlyWhereSomethingWasCarried() {
        var fetched = trade.toPickUp(
                given.buyer(), Map.of(goods.aProduct().priced(10_000).make().sku(), 1));
        var code = fetched.view().at("/delivery/pickupCode").asString();
        given.owner().post("/api/console/pickups", Map.of("code", code)).ok();
        var body = Map.of("lines", List.of(input(fetched.line(0), 5, "好")), "serviceScore", 5);
        fetched.buyer().http().post(fetched.path() + "/reviews", body).ok();

        var sent = trade.done(given.buyer(), Map.of(goods.aProduct().make().sku(), 1));
        var incomplete = Map.of("lines", List.of(input(sent.line(0), 5, "好")), "serviceScore", 5);
        var refused = sent.buyer().http().post(sent.path() + "/reviews", incomplete);
        assertThat(refused.status()).isEqualTo(400);
        assertThat(refused.json().toString()).contains("/logisticsScore");
    }

    @Test
    void takesReviewsOnlyForOnesOwnReceivedLines() {
        var product = goods.aProduct().make();
        var shipped = trade.toShip(given.buyer(), Map.of(product.sku(), 1));
        assertThat(review(shipped, 5, "好").problem()).isEqualTo("ordering/not-now");
        var done = trade.done(given.buyer(), Map.of(product.sku(), 1));
        var stranger = given.buyer();
        assertThat(review(done, stranger, input(done.line(0), 1, "差"), 5).status())
                .isEqualTo(404);
        assertThat(append(done, stranger).status()).isEqualTo(404);
        assertThat(review(done, done.buyer(), input(shipped.line(0), 1, "差"), 5).problem())
                .isEqualTo("review/not-in-order");
        var foreign = media.picture(stranger.id());
        assertThat(review(done, done.buyer(), input(done.line(0), 5, "", foreign), 5)
                        .problem())
                .isEqualTo("review/media-unknown");
        assertThat(review(done, 6, "").status()).isEqualTo(400);
        assertThat(review(done, 0, "").status()).isEqualTo(400);
        assertThat(review(done, 5, "长".repeat(1_001)).status()).isEqualTo(400);
        assertThat(http.post(done.path() + "/reviews", Map.of()).status()).isEqualTo(401);
        assertThat(reviews.list(product, "").get("items")).isEmpty();
        assertThat(review(done, 5, "长".repeat(1_000)).status()).isEqualTo(200);
    }

    @Test
    void takesOneVideoAndNoMore() {
        var order = trade.done(given.buyer(), Map.of(goods.aProduct().make().sku(), 1));
        var buyer = order.buyer();
        var two = input(order.line(0), 5, "好茶", media.video(buyer.id()), media.video(buyer.id()));

        assertThat(review(order, buyer, two, 5).problem()).isEqualTo("review/too-many-videos");
    }

    @Test
    void hidesWhoWroteAnAnonymousReview() {
        var product = goods.aProduct().make();
        var order = trade.done(given.buyer(), Map.of(product.sku(), 1));
        var input = new LinkedHashMap<>(input(order.line(0), 5, "好"));
        input.put("anonymous", true);
        review(order, order.buyer(), input, 5).ok();
        var shown = reviews.newest(product);
        assertThat(shown.get("nickname").asString()).isEqualTo("匿名买家");
        assertThat(shown.get("avatar").get("tone").asString()).isEqualTo("SAND");
        assertThat(shown.propertyNames()).doesNotContain("buyerId", "orderId");
    }

    @Test
    void filtersAndPagesNewestFirst() {
        var product = goods.aProduct().make();
        for (int score : new int[] {5, 4, 3, 2, 1}) {
            var order = trade.done(given.buyer(), Map.of(product.sku(), 1));
            var files = score == 3 ? new MediaId[] {media.picture(order.buyer().id())} : new MediaId[0];
            review(order, order.buyer(), input(order.line(0), score, "", files), 5)
                    .ok();
        }
        assertThat(scores(reviews.list(product, ""))).containsExactly(1, 2, 3, 4, 5);
        assertThat(scores(reviews.list(product, "?filter=GOOD"))).containsExactly(4, 5);
        assertThat(scores(reviews.list(product, "?filter=MEDIUM"))).containsExactly(3);
        assertThat(scores(reviews.list(product, "?filter=BAD"))).containsExactly(1, 2);
        assertThat(scores(reviews.list(product, "?filter=PICTURE"))).containsExactly(3);
        var first = reviews.list(product, "?limit=2");
        assertThat(scores(first)).containsExactly(1, 2);
        var second = reviews.list(product, "?limit=3&after=" + first.get("next").asString());
        assertThat(scores(second)).containsExactly(3, 4, 5);
        assertThat(second.get("next").isNull()).isTrue();
        assertThat(http.get(product.path() + "/reviews?filter=NONE").status()).isEqualTo(400);
        assertThat(reviews.digest(product)).isEqualTo(new ReviewDigest(5, 30, 2, 1));
    }

    @Test
    void countsAVoteOnceABuyerAndTakesItBack() {
        var product = goods.aProduct().make();
        var order = trade.done(given.buyer(), Map.of(product.sku(), 1));
        review(order, 5, "好").ok();
        var id = reviews.newest(product).get("id").asString();
        var path = "/api/reviews/" + id + "/helpful";
        var reader = given.buyer();
        assertThat(reader.http().post(path, null).status()).isEqualTo(204);
        assertThat(reader.http().post(path, null).status()).isEqualTo(204);
        var seen =
                reader.http().get(product.path() + "/reviews").ok().get("items").get(0);
        assertThat(seen.get("helpful").asInt()).isEqualTo(1);
        assertThat(seen.get("votedByMe").asBoolean()).isTrue();
        assertThat(reviews.newest(product).get("votedByMe").asBoolean()).isFalse();
        assertThat(order.buyer().http().post(path, null).problem()).isEqualTo("review/own-vote");
        reader.http().delete(path);
        reader.http().delete(path);
        assertThat(reviews.newest(product).get("helpful").asInt()).isZero();
        assertThat(http.post(path, null).status()).isEqualTo(401);
    }
}
