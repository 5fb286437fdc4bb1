package io.juhui.trade.review;

import io.juhui.goods.catalog.ProductId;
import io.juhui.kernel.Ids;
import io.juhui.platform.jobs.DeadlineHandler;
import io.juhui.platform.jobs.Deadlines;
import io.juhui.trade.ordering.OrderEvent;
import io.juhui.trade.ordering.OrderId;
import io.juhui.trade.ordering.OrderLine;
import io.juhui.trade.ordering.OrderStatus;
import io.juhui.trade.ordering.Orders;
import io.juhui.trade.ordering.spi.OrderListener;
import io.juhui.trade.review.Review.Scores;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Component;

/** Gives a labelled five stars without words to what the buyer left unreviewed (R16). */
@Component
class AutomaticReview implements OrderListener, DeadlineHandler {

    static final String KIND = "review.automatic";

    private final Orders orders;
    private final ReviewChanges changes;
    private final ReviewTerms terms;
    private final Deadlines deadlines;
    private final Ids ids;
    private final Clock clock;

    AutomaticReview(
            Orders orders, ReviewChanges changes, ReviewTerms terms, Deadlines deadlines, Ids ids, Clock clock) {
        this.orders = orders;
        this.changes = changes;
        this.terms = terms;
        this.deadlines = deadlines;
        this.ids = ids;
        this.clock = clock;
    }

    /** In the receiving transaction itself: the deadline is there exactly when the order is done. */
    @Override
    public void heard(OrderEvent event) {
        if (event instanceof OrderEvent.Received received) {
            deadlines.set(KIND, received.order().value(), received.at().plus(terms.automaticAfter()));
        }
    }

    @Override
    public int rank() {
        return 900;
    }

    @Override
    public String kind() {
        return KIND;
    }

    /** Terms that were lengthened meanwhile are kept: it comes again then. */
    @Override
    public Optional<Instant> attempt(long id) {
        var order = orders.find(new OrderId(id)).orElse(null);
        if (order == null || order.status() != OrderStatus.DONE || order.doneAt() == null) {
            return Optional.empty();
        }
        var from = order.doneAt().plus(terms.automaticAfter());
        var now = clock.instant();
        if (now.isBefore(from)) {
            return Optional.of(from);
        }
        changes.insert(orders.lines(order.id()).stream()
                .filter(OrderLine::isKept)
                .map(line -> new Review(
                        new ReviewId(ids.next()),
                        line.id(),
                        order.id(),
                        new ProductId(line.productId()),
                        line.name(),
                        line.spec(),
                        order.buyer(),
                        Scores.BEST,
                        "",
                        List.of(),
                        true,
                        true,
                        now,
                        Optional.empty(),
                        Optional.empty(),
                        0,
                        Optional.empty()))
                .toList());
        return Optional.empty();
    }
}
