package io.juhui.trade.review;

import io.juhui.goods.catalog.ReviewDigest;
import io.juhui.platform.media.MediaId;
import io.juhui.testing.Given;
import io.juhui.testing.GivenGoods.Goods;
import io.juhui.testing.GivenTrade.Bought;
import io.juhui.testing.Http;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.springframework.context.annotation.Lazy;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import tools.jackson.databind.JsonNode;

/** Reviews for tests, written as the buyer app does, and what then stands under the product. */
@Component
@Lazy
public class GivenReviews {

    private final Http http;
    private final ReviewFigures figures;
    private final JdbcClient db;

    GivenReviews(Http http, ReviewFigures figures, JdbcClient db) {
        this.http = http;
        this.figures = figures;
        this.db = db;
    }

    /** What is said of one line, under the buyer's name. */
    static Map<String, Object> input(String line, int score, String text, MediaId... files) {
        return Map.of(
                "lineId", line,
                "goodsScore", score,
                "text", text,
                "mediaIds",
                        Stream.of(files).map(id -> Long.toString(id.value())).toList(),
                "anonymous", false);
    }

    static Http.Answer review(Bought order, Given.Buyer as, Map<String, Object> input, int service) {
        return as.http()
                .post(
                        order.path() + "/reviews",
                        Map.of("lines", List.of(input), "logisticsScore", 5, "serviceScore", service));
    }

    /** Of the first line. */
    public static Http.Answer review(Bought order, int score, String text) {
        return review(order, order.buyer(), input(order.line(0), score, text), 5);
    }

    static Http.Answer append(Bought order, Given.Buyer as) {
        var addition = Map.of("lineId", order.line(0), "text", "用了一个月还不错", "mediaIds", List.of());
        return as.http().post(order.path() + "/reviews/append", Map.of("lines", List.of(addition)));
    }

    JsonNode list(Goods product, String query) {
        return http.get(product.path() + "/reviews" + query).ok();
    }

    JsonNode newest(Goods product) {
        return list(product, "").get("items").get(0);
    }

    ReviewDigest digest(Goods product) {
        return figures.read().getOrDefault(product.product(), ReviewDigest.NONE);
    }

    static List<Integer> scores(JsonNode page) {
        return page.get("items")
                .valueStream()
                .map(r -> r.get("goodsScore").asInt())
                .toList();
    }

    /** As if the review had been written so much earlier. */
    void age(Bought order, String earlier) {
        db.sql("update review set at = at - :earlier::interval where order_id = :id")
                .param("earlier", earlier)
                .param("id", order.id().value())
                .update();
    }
}
