package io.juhui.trade.review;

import io.juhui.trade.ordering.OrderId;
import io.juhui.trade.ordering.spi.OrderFacts;
import java.time.Clock;
import java.util.Collection;
import org.springframework.stereotype.Component;

/** Tells an order's page which of its lines have their review, and which reviews still take an addition. */
@Component
class ReviewFacts implements OrderFacts {

    private final ReviewRows rows;

    private final Clock clock;

    ReviewFacts(ReviewRows rows, Clock clock) {
        this.rows = rows;
        this.clock = clock;
    }

    @Override
    public Reviewed reviewed(Collection<OrderId> orders) {
        return orders.isEmpty()
                ? Reviewed.NOTHING
                : rows.reviewed(orders, clock.instant().minus(Reviewing.APPENDABLE));
    }
}
