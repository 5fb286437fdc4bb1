package io.juhui.trade.review;

import static org.assertj.core.api.Assertions.assertThat;

import io.juhui.goods.catalog.ReviewDigest;
import io.juhui.testing.Given;
import io.juhui.testing.GivenGoods;
import io.juhui.testing.GivenOrders;
import io.juhui.testing.GivenTrade;
import io.juhui.testing.Http;
import io.juhui.testing.JuhuiTest;
import io.juhui.testing.Together;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

@JuhuiTest
class ReviewRaceTest {

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
    ReviewRows rows;

    @Autowired
    ReviewFigures figures;

    @Test
    void keepsOneReviewALineAndCountsItOnceHoweverOftenItIsSent() {
        var product = goods.aProduct().make();
        var order = trade.done(given.buyer(), Map.of(product.sku(), 1));
        var body = Map.of(
                "lines",
                List.of(Map.of(
                        "lineId",
                        order.line(0),
                        "goodsScore",
                        4,
                        "text",
                        "好",
                        "mediaIds",
                        List.of(),
                        "anonymous",
                        false)),
                "logisticsScore",
                5,
                "serviceScore",
                5);
        var answers = Together.run(IntStream.range(0, 12)
                .<Callable<Http.Answer>>mapToObj(_ -> () -> order.buyer().http().post(order.path() + "/reviews", body))
                .toList());
        assertThat(answers.stream().filter(a -> a.status() == 200)).hasSize(1);
        assertThat(answers.stream().filter(a -> a.status() != 200).map(Http.Answer::problem))
                .containsOnly("review/already-reviewed");
        assertThat(rows.of(order.id())).hasSize(1);
        assertThat(figures.read()
                        .getOrDefault(product.product(), ReviewDigest.NONE)
                        .count())
                .isEqualTo(1);
    }

    @Test
    void countsEveryVoterOnceWhenManyVoteAndTakeBackAtOnce() {
        var product = goods.aProduct().make();
        var order = trade.done(given.buyer(), Map.of(product.sku(), 1));
        order.buyer()
                .http()
                .post(
                        order.path() + "/reviews",
                        Map.of(
                                "lines",
                                List.of(Map.of(
                                        "lineId",
                                        order.line(0),
                                        "goodsScore",
                                        4,
                                        "text",
                                        "好",
                                        "mediaIds",
                                        List.of(),
                                        "anonymous",
                                        false)),
                                "logisticsScore",
                                5,
                                "serviceScore",
                                5))
                .ok();
        var id = rows.of(order.id()).getFirst().id();
        var path = "/api/reviews/" + id.value() + "/helpful";
        var readers = given.buyers(20);
        Together.run(IntStream.range(0, 60)
                .<Callable<Http.Answer>>mapToObj(
                        i -> () -> readers.get(i % 20).http().post(path, null))
                .toList());
        assertThat(rows.find(id).orElseThrow().helpful()).isEqualTo(20);
        Together.run(IntStream.range(0, 20)
                .<Callable<Http.Answer>>mapToObj(
                        i -> () -> readers.get(i % 5).http().delete(path))
                .toList());
        assertThat(rows.find(id).orElseThrow().helpful()).isEqualTo(15);
        assertThat(orders.findings()).noneMatch(f -> f.startsWith("review.") && f.contains(Long.toString(id.value())));
    }
}
