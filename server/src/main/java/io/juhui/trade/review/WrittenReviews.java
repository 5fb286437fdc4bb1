package io.juhui.trade.review;

import io.juhui.goods.catalog.ProductId;
import io.juhui.kernel.Actor.BuyerId;
import io.juhui.kernel.Ids;
import io.juhui.platform.media.Media;
import io.juhui.platform.media.MediaFile;
import io.juhui.platform.media.MediaId;
import io.juhui.platform.media.MediaPurpose;
import io.juhui.trade.ordering.Order;
import io.juhui.trade.ordering.OrderLine;
import io.juhui.trade.review.Review.Addition;
import io.juhui.trade.review.Review.Scores;
import io.juhui.trade.review.Reviewing.Added;
import io.juhui.trade.review.Reviewing.Said;
import java.time.Clock;
import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Component;

/** What a buyer wrote, made into what is kept: his words, and no pictures but his own. */
@Component
class WrittenReviews {

    private final Media media;
    private final Ids ids;
    private final Clock clock;

    WrittenReviews(Media media, Ids ids, Clock clock) {
        this.media = media;
        this.ids = ids;
        this.clock = clock;
    }

    Review review(Order order, OrderLine line, Said said, Scores scores, String pointer) {
        check(order.buyer(), said.media(), pointer);
        return new Review(
                new ReviewId(ids.next()),
                line.id(),
                order.id(),
                new ProductId(line.productId()),
                line.name(),
                line.spec(),
                order.buyer(),
                scores,
                said.text().strip(),
                said.media(),
                said.anonymous(),
                false,
                clock.instant(),
                Optional.empty(),
                Optional.empty(),
                0,
                Optional.empty());
    }

    Addition addition(BuyerId buyer, Added added, String pointer) {
        check(buyer, added.media(), pointer);
        return new Addition(added.text().strip(), added.media(), clock.instant());
    }

    /** The buyer's own uploads for a review, one video among them at most; anybody else's are unknown (P04). */
    private void check(BuyerId buyer, List<MediaId> named, String pointer) {
        var own = media.owned(buyer, MediaPurpose.REVIEW, named);
        if (own.size() != named.size() || named.stream().distinct().count() != named.size()) {
            throw ReviewProblem.MEDIA_UNKNOWN.problem().at(pointer);
        }
        if (own.stream().filter(file -> file.kind() == MediaFile.Kind.VIDEO).count() > 1) {
            throw ReviewProblem.TOO_MANY_VIDEOS.problem().at(pointer);
        }
    }
}
