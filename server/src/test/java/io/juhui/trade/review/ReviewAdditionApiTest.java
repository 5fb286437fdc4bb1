package io.juhui.trade.review;

import static io.juhui.trade.review.GivenReviews.append;
import static io.juhui.trade.review.GivenReviews.review;
import static org.assertj.core.api.Assertions.assertThat;

import io.juhui.testing.Given;
import io.juhui.testing.GivenGoods;
import io.juhui.testing.GivenTrade;
import io.juhui.testing.JuhuiTest;
import java.util.Map;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

@JuhuiTest
@DisplayName("S2 追评")
class ReviewAdditionApiTest {

    @Autowired
    Given given;

    @Autowired
    GivenGoods goods;

    @Autowired
    GivenTrade trade;

    @Autowired
    GivenReviews reviews;

    @Test
    void takesOneAdditionWithinHalfAYear() {
        var product = goods.aProduct().make();
        var order = trade.done(given.buyer(), Map.of(product.sku(), 1));
        assertThat(append(order, order.buyer()).problem()).isEqualTo("review/not-reviewed");
        review(order, 5, "好").ok();
        reviews.age(order, "181 days");
        assertThat(append(order, order.buyer()).problem()).isEqualTo("review/append-too-late");
        reviews.age(order, "-2 days");
        append(order, order.buyer()).ok();
        var added = reviews.newest(product).get("append");
        assertThat(added.get("text").asString()).isEqualTo("用了一个月还不错");
        assertThat(added.get("daysLater").asInt()).isEqualTo(179);
        assertThat(append(order, order.buyer()).problem()).isEqualTo("review/append-once");
    }

    @Test
    @DisplayName("S2 追加过一次，就不再提供追评")
    void offersTheAdditionOnlyUntilItWasMade() {
        var order = trade.done(given.buyer(), Map.of(goods.aProduct().make().sku(), 1));
        review(order, 5, "好").ok();
        assertThat(order.actions()).contains("APPEND_REVIEW").doesNotContain("REVIEW");
        append(order, order.buyer()).ok();
        assertThat(order.view().get("lines").get(0).get("appendable").asBoolean())
                .isFalse();
        assertThat(order.actions()).doesNotContain("APPEND_REVIEW", "REVIEW");
    }

    @Test
    @DisplayName("S2 过了 180 天，不再提供追评")
    void offersNoAdditionToAReviewThatIsTooOld() {
        var order = trade.done(given.buyer(), Map.of(goods.aProduct().make().sku(), 1));
        review(order, 5, "好").ok();
        reviews.age(order, "180 days");
        assertThat(order.actions()).doesNotContain("APPEND_REVIEW");
    }
}
