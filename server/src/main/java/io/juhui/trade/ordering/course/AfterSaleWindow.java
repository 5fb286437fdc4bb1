package io.juhui.trade.ordering.course;

import io.juhui.platform.jobs.DeadlineHandler;
import io.juhui.platform.jobs.Deadlines;
import io.juhui.trade.ordering.OrderEvent;
import io.juhui.trade.ordering.OrderId;
import io.juhui.trade.ordering.OrderTerms;
import io.juhui.trade.ordering.spi.OrderListener;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Closes the after-sale window some days after receipt, once, and tells so. */
@Component
class AfterSaleWindow implements OrderListener, DeadlineHandler {

    static final String KIND = "ordering.after-sale";

    /** How soon an order is looked at again whose time stands still. */
    static final Duration LOOK_AGAIN = Duration.ofHours(1);

    private final OrderRows rows;
    private final OrderMoves moves;
    private final OrderCourse course;
    private final OrderTerms terms;
    private final Deadlines deadlines;
    private final Clock clock;

    AfterSaleWindow(
            OrderRows rows, OrderMoves moves, OrderCourse course, OrderTerms terms, Deadlines deadlines, Clock clock) {
        this.rows = rows;
        this.moves = moves;
        this.course = course;
        this.terms = terms;
        this.deadlines = deadlines;
        this.clock = clock;
    }

    @Override
    public int rank() {
        return 0;
    }

    @Override
    public void heard(OrderEvent event) {
        if (event instanceof OrderEvent.Received received) {
            deadlines.set(KIND, received.order().value(), terms.afterSaleUntil(received.at()));
        }
    }

    @Override
    public String kind() {
        return KIND;
    }

    /** A window that was lengthened meanwhile is kept, and one with an open question stays open: it comes again then. */
    @Override
    @Transactional
    public Optional<Instant> attempt(long id) {
        var order = rows.find(new OrderId(id)).orElse(null);
        if (order == null || order.doneAt() == null) {
            return Optional.empty();
        }
        var closes = terms.afterSaleUntil(order.doneAt());
        var now = clock.instant();
        if (now.isBefore(closes)) {
            return Optional.of(closes);
        }
        if (rows.locked(order.id()).contestedAt() != null) {
            return Optional.of(now.plus(LOOK_AGAIN));
        }
        moves.settled(order.id()).ifPresent(at -> course.tell(new OrderEvent.Settled(order.id(), order.buyer(), at)));
        return Optional.empty();
    }
}
