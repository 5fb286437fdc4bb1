package io.juhui.trade.review;

import io.juhui.trade.ordering.OrderId;
import io.juhui.trade.ordering.spi.OrderFacts;
import java.util.Collection;
import java.util.Set;
import org.springframework.stereotype.Component;

/** Tells an order's page which of its lines have their review. */
@Component
class ReviewFacts implements OrderFacts {

    private final ReviewRows rows;

    ReviewFacts(ReviewRows rows) {
        this.rows = rows;
    }

    @Override
    public Set<Long> reviewed(Collection<OrderId> orders) {
        return orders.isEmpty() ? Set.of() : rows.reviewedLines(orders);
    }
}
