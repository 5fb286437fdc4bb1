package io.juhui.trade.review;

import io.juhui.kernel.Permission;
import io.juhui.kernel.Words;
import io.juhui.reach.notice.Message;
import io.juhui.reach.notice.Notices;
import org.springframework.stereotype.Component;

/** The shop hears of a bad review, the buyer of the shop's reply. */
@Component
class ReviewNotices {

    private final Notices notices;

    ReviewNotices(Notices notices) {
        this.notices = notices;
    }

    void bad(Review review) {
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
