package io.juhui.trade.review;

import io.juhui.goods.catalog.ProductId;
import io.juhui.kernel.Actor.BuyerId;
import io.juhui.kernel.Ids;
import io.juhui.platform.media.Media;
import io.juhui.platform.media.MediaFile;
import io.juhui.platform.media.MediaId;
import io.juhui.platform.media.MediaPurpose;
import io.juhui.trade.ordering.LineId;
import io.juhui.trade.ordering.Order;
import io.juhui.trade.ordering.OrderId;
import io.juhui.trade.ordering.OrderLine;
import io.juhui.trade.ordering.OrderStatus;
import io.juhui.trade.ordering.OrderingProblem;
import io.juhui.trade.ordering.Orders;
import io.juhui.trade.review.Review.Addition;
import io.juhui.trade.review.Review.Scores;
import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** A buyer reviews what he received, and adds to it once. */
@Component
class Reviewing {

    /** How long after it was written a review takes its addition. */
    static final Duration APPENDABLE = Duration.ofDays(180);

    private final Orders orders;
    private final ReviewRows rows;
    private final ReviewChanges changes;
    private final ReviewNotices notices;
    private final Media media;
    private final Ids ids;
    private final Clock clock;

    Reviewing(
            Orders orders,
            ReviewRows rows,
            ReviewChanges changes,
            ReviewNotices notices,
            Media media,
            Ids ids,
            Clock clock) {
        this.orders = orders;
        this.rows = rows;
        this.changes = changes;
        this.notices = notices;
        this.media = media;
        this.ids = ids;
        this.clock = clock;
    }

    /** What is said of one line. */
    record Said(LineId line, int goodsScore, String text, List<MediaId> media, boolean anonymous) {}

    record Added(LineId line, String text, List<MediaId> media) {}

    @Transactional
    void review(BuyerId buyer, OrderId id, List<Said> said, int logistics, int service) {
        var order = done(buyer, id);
        var lines = orders.lines(id).stream().collect(Collectors.toMap(OrderLine::id, line -> line));
        var reviews = new ArrayList<Review>();
        for (int i = 0; i < said.size(); i++) {
            var one = said.get(i);
            var line = lines.get(one.line());
            if (line == null) {
                throw ReviewProblem.NOT_IN_ORDER.problem().at("/lines/" + i + "/lineId");
            }
            check(buyer, one.media(), "/lines/" + i + "/mediaIds");
            reviews.add(written(order, line, one, new Scores(one.goodsScore(), logistics, service)));
        }
        if (changes.insert(reviews) != reviews.size()) {
            throw ReviewProblem.ALREADY_REVIEWED.problem().with("lineIds", reviewedOf(id, lines));
        }
        reviews.stream().filter(r -> r.scores().isBad()).forEach(notices::bad);
        orders.tell(id, "REVIEWED", "买家已评价", "The buyer wrote a review", "BUYER", "");
    }

    private Review written(Order order, OrderLine line, Said said, Scores scores) {
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

    private List<String> reviewedOf(OrderId id, Map<LineId, OrderLine> lines) {
        var reviewed = rows.reviewed(List.of(id), clock.instant()).lines();
        return lines.keySet().stream()
                .map(LineId::value)
                .filter(reviewed::contains)
                .map(line -> Long.toString(line))
                .toList();
    }

    @Transactional
    void append(BuyerId buyer, OrderId id, List<Added> added) {
        done(buyer, id);
        var reviews = rows.of(id).stream().collect(Collectors.toMap(Review::line, r -> r));
        var now = clock.instant();
        for (int i = 0; i < added.size(); i++) {
            var one = added.get(i);
            var review = reviews.get(one.line());
            if (review == null) {
                throw ReviewProblem.NOT_REVIEWED.problem().at("/lines/" + i + "/lineId");
            }
            check(buyer, one.media(), "/lines/" + i + "/mediaIds");
            var addition = new Addition(one.text().strip(), one.media(), now);
            if (!changes.append(buyer, one.line(), addition, now.minus(APPENDABLE))) {
                var late = review.at().isBefore(now.minus(APPENDABLE));
                throw (late ? ReviewProblem.APPEND_TOO_LATE : ReviewProblem.APPEND_ONCE).problem();
            }
        }
    }

    private Order done(BuyerId buyer, OrderId id) {
        var order = orders.ofBuyer(buyer, id);
        if (order.status() != OrderStatus.DONE) {
            throw OrderingProblem.NOT_NOW
                    .problem()
                    .with("orderStatus", order.status().name());
        }
        return order;
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
