package io.juhui.trade.review;

import io.juhui.kernel.Actor.BuyerId;
import io.juhui.kernel.Permission;
import io.juhui.kernel.Words;
import io.juhui.reach.notice.Message;
import io.juhui.reach.notice.Notices;
import io.juhui.trade.review.spi.ReviewNews;
import java.util.List;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;

/** Rooms hear of reviews, the shop of a bad one, the buyer of the shop's reply. */
@Component
class ReviewNotices {

    private final Notices notices;
    private final ObjectProvider<ReviewNews> news;

    ReviewNotices(Notices notices, ObjectProvider<ReviewNews> news) {
        this.notices = notices;
        this.news = news;
    }

    void written(BuyerId buyer, List<Review> reviews) {
        var lines = reviews.stream().map(Review::line).toList();
        news.forEach(room -> room.written(buyer, lines));
        reviews.stream().filter(r -> r.scores().isBad()).forEach(this::bad);
    }

    private void bad(Review review) {
        var stars = review.scores().lowest();
        notices.tellStaff(
                Permission.REVIEWS_REPLY,
                Message.of(
                        "review.bad",
                        review.id().value(),
                        new Words("收到 " + stars + " 星评价", "A review of " + stars + " stars"),
                        new Words(review.productName(), review.productName()),
                        "/reviews"));
    }

    void replied(Review review) {
        notices.tell(
                review.buyer(),
                Message.of(
                        "review.replied",
                        review.id().value(),
                        new Words("商家回复了你的评价", "The shop answered your review"),
                        new Words(review.productName(), review.productName()),
                        "/rooms/orders/detail/index?id=" + review.order().value()));
    }
}
