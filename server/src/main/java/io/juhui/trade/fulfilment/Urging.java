package io.juhui.trade.fulfilment;

import io.juhui.kernel.Actor.BuyerId;
import io.juhui.trade.ordering.Order;
import io.juhui.trade.ordering.OrderId;
import io.juhui.trade.ordering.OrderStatus;
import io.juhui.trade.ordering.OrderingProblem;
import io.juhui.trade.ordering.Orders;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** The buyer's reminder to ship: after the promised time, once a day, and the merchant hears of it (R20). */
@Component
class Urging {

    private static final Duration PAUSE = Duration.ofDays(1);

    private final Orders orders;
    private final FulfilmentTerms terms;
    private final FulfilmentNotices notices;
    private final Clock clock;

    Urging(Orders orders, FulfilmentTerms terms, FulfilmentNotices notices, Clock clock) {
        this.orders = orders;
        this.terms = terms;
        this.notices = notices;
        this.clock = clock;
    }

    /** The first moment at which {@link #urge} is heard, again after the last one. */
    static Instant nextAt(Order order, Duration within) {
        var last = order.urgedAt();
        var promised = promised(order, within);
        return last == null || last.plus(PAUSE).isBefore(promised) ? promised : last.plus(PAUSE);
    }

    private static Instant promised(Order order, Duration within) {
        var paid = order.paidAt();
        return (paid == null ? order.placedAt() : paid).plus(within);
    }

    @Transactional
    void urge(BuyerId buyer, OrderId id) {
        var order = orders.ofBuyer(buyer, id);
        if (order.status() != OrderStatus.TO_SHIP) {
            throw OrderingProblem.NOT_NOW
                    .problem()
                    .with("orderStatus", order.status().name());
        }
        var promised = promised(order, terms.promised());
        var now = clock.instant();
        if (now.isBefore(promised)) {
            throw FulfilmentProblem.URGE_TOO_EARLY.problem().with("retryAt", promised);
        }
        if (!orders.urge(id, now.minus(PAUSE))) {
            var last = orders.ofBuyer(buyer, id).urgedAt();
            throw FulfilmentProblem.URGE_ONCE_A_DAY.problem().with("retryAt", (last == null ? now : last).plus(PAUSE));
        }
        notices.urged(order);
    }
}
