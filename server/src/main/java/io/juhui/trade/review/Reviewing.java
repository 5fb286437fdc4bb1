package io.juhui.trade.review;

import io.juhui.goods.catalog.DeliveryKind;
import io.juhui.kernel.Actor.BuyerId;
import io.juhui.platform.media.MediaId;
import io.juhui.platform.web.WebProblem;
import io.juhui.trade.ordering.LineId;
import io.juhui.trade.ordering.Order;
import io.juhui.trade.ordering.OrderId;
import io.juhui.trade.ordering.OrderLine;
import io.juhui.trade.ordering.OrderStatus;
import io.juhui.trade.ordering.OrderingProblem;
import io.juhui.trade.ordering.Orders;
import io.juhui.trade.review.Review.Scores;
import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
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
    private final WrittenReviews written;
    private final Clock clock;

    Reviewing(
            Orders orders,
            ReviewRows rows,
            ReviewChanges changes,
            ReviewNotices notices,
            WrittenReviews written,
            Clock clock) {
        this.orders = orders;
        this.rows = rows;
        this.changes = changes;
        this.notices = notices;
        this.written = written;
        this.clock = clock;
    }

    /** What is said of one line. */
    record Said(LineId line, int goodsScore, String text, List<MediaId> media, boolean anonymous) {}

    record Added(LineId line, String text, List<MediaId> media) {}

    @Transactional
    void review(BuyerId buyer, OrderId id, List<Said> said, @Nullable Integer logistics, int service) {
        var order = done(buyer, id);
        var carried = carried(order, logistics);
        var lines = orders.lines(id).stream()
                .filter(OrderLine::isKept)
                .collect(Collectors.toMap(OrderLine::id, line -> line));
        var reviews = new ArrayList<Review>();
        for (int i = 0; i < said.size(); i++) {
            var one = said.get(i);
            var line = lines.get(one.line());
            if (line == null) {
                throw ReviewProblem.NOT_IN_ORDER.problem().at("/lines/" + i + "/lineId");
            }
            var scores = new Scores(one.goodsScore(), carried, service);
            reviews.add(written.review(order, line, one, scores, "/lines/" + i + "/mediaIds"));
        }
        if (changes.insert(reviews) != reviews.size()) {
            throw ReviewProblem.ALREADY_REVIEWED.problem().with("lineIds", reviewedOf(id, lines));
        }
        notices.written(buyer, reviews);
        orders.tell(id, "REVIEWED", "买家已评价", "The buyer wrote a review", "BUYER", "");
    }

    /** Who fetched the goods says nothing of their carriage; who had them sent does. */
    private static @Nullable Integer carried(Order order, @Nullable Integer logistics) {
        if (order.deliveryKind() == DeliveryKind.PICKUP) {
            return null;
        }
        if (logistics == null) {
            throw WebProblem.INVALID.problem().at("/logisticsScore", "请给物流服务打分", "Please rate the delivery");
        }
        return logistics;
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
            var addition = written.addition(buyer, one, "/lines/" + i + "/mediaIds");
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
}
