package io.juhui.trade.review;

import static io.juhui.trade.review.GivenReviews.input;
import static io.juhui.trade.review.GivenReviews.review;
import static org.assertj.core.api.Assertions.assertThat;

import io.juhui.testing.Given;
import io.juhui.testing.GivenGoods;
import io.juhui.testing.GivenOrders;
import io.juhui.testing.GivenTrade;
import io.juhui.testing.Http;
import io.juhui.testing.JuhuiTest;
import io.juhui.testing.Together;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

@JuhuiTest
class ReviewRaceTest {

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
    GivenReviews reviews;

    @Test
    void keepsOneReviewALineAndCountsItOnceHoweverOftenItIsSent() {
        var product = goods.aProduct().make();
        var order = trade.done(given.buyer(), Map.of(product.sku(), 1));
        var input = input(order.line(0), 4, "好");
        var answers = Together.run(12, _ -> review(order, order.buyer(), input, 5));
        assertThat(answers.stream().filter(a -> a.status() == 200)).hasSize(1);
        assertThat(answers.stream().filter(a -> a.status() != 200).map(Http.Answer::problem))
                .containsOnly("review/already-reviewed");
        assertThat(rows.of(order.id())).hasSize(1);
        assertThat(reviews.digest(product).count()).isEqualTo(1);
    }

    @Test
    void countsEveryVoterOnceWhenManyVoteAndTakeBackAtOnce() {
        var product = goods.aProduct().make();
        var order = trade.done(given.buyer(), Map.of(product.sku(), 1));
        review(order, 4, "好").ok();
        var id = rows.of(order.id()).getFirst().id();
        var path = "/api/reviews/" + id.value() + "/helpful";
        var readers = given.buyers(20);
        Together.run(60, i -> readers.get(i % 20).http().post(path, null));
        assertThat(rows.find(id).orElseThrow().helpful()).isEqualTo(20);
        Together.run(20, i -> readers.get(i % 5).http().delete(path));
        assertThat(rows.find(id).orElseThrow().helpful()).isEqualTo(15);
        assertThat(orders.findings()).noneMatch(f -> f.startsWith("review.") && f.contains(Long.toString(id.value())));
    }
}
