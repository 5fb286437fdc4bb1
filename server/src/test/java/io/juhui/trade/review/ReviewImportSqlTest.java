package io.juhui.trade.review;

import static org.assertj.core.api.Assertions.assertThat;

import io.juhui.goods.catalog.ReviewDigest;
import io.juhui.testing.Given;
import io.juhui.testing.GivenGoods;
import io.juhui.testing.GivenOrders;
import io.juhui.testing.GivenTrade;
import io.juhui.testing.GivenTrade.Bought;
import io.juhui.testing.JuhuiTest;
import io.juhui.trade.ordering.Orders;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

@JuhuiTest
class ReviewImportSqlTest {

    @Autowired
    Given given;

    @Autowired
    GivenGoods goods;

    @Autowired
    GivenTrade trade;

    @Autowired
    GivenOrders checks;

    @Autowired
    Orders orders;

    @Autowired
    ReviewImport reviews;

    @Autowired
    ReviewRows rows;

    @Autowired
    ReviewFigures figures;

    private ReviewImport.Written written(Bought order, int score, String at, List<Given.Buyer> helpful) {
        var when = Instant.parse(at);
        return new ReviewImport.Written(
                orders.lines(order.id()).getFirst(),
                order.buyer().id(),
                score,
                5,
                5,
                "写于 " + at,
                List.of(),
                false,
                false,
                when,
                Optional.of(new ReviewImport.Answer("谢谢", "掌柜", when.plusSeconds(60))),
                helpful.stream().map(Given.Buyer::id).toList());
    }

    @Test
    void bringsReviewsInByDateWithRepliesAndVotesAndOnce() {
        var product = goods.aProduct().make();
        var older = trade.done(given.buyer(), Map.of(product.sku(), 1));
        var newer = trade.done(given.buyer(), Map.of(product.sku(), 1));
        var batch = List.of(
                written(newer, 5, "2026-05-02T03:04:05Z", given.buyers(3)),
                written(older, 2, "2026-03-02T03:04:05Z", List.of(older.buyer())));
        assertThat(reviews.bringIn(batch)).isEqualTo(2);
        assertThat(reviews.bringIn(batch)).isZero();
        var page = rows.page(product.product(), ReviewRows.ReviewFilter.ALL, Long.MAX_VALUE, 10);
        assertThat(page).extracting(Review::text).containsExactly("写于 2026-05-02T03:04:05Z", "写于 2026-03-02T03:04:05Z");
        assertThat(page).extracting(Review::helpful).containsExactly(3, 0);
        assertThat(page.getFirst().reply().orElseThrow().text()).isEqualTo("谢谢");
        assertThat(figures.read()).containsEntry(product.product(), new ReviewDigest(2, 35, 1, 0));
        assertThat(checks.findings()).noneMatch(f -> f.startsWith("review."));
    }
}
