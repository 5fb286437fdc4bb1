package io.juhui.trade.ordering;

import io.juhui.platform.jobs.DeadlineHandler;
import java.time.Clock;
import org.springframework.stereotype.Component;

/** Confirms receipt by itself when the buyer does not (R16). */
@Component
class ReceiptDeadline implements DeadlineHandler {

    static final String KIND = "ordering.receipt";

    private final Orders orders;
    private final Clock clock;

    ReceiptDeadline(Orders orders, Clock clock) {
        this.orders = orders;
        this.clock = clock;
    }

    @Override
    public String kind() {
        return KIND;
    }

    /** A deadline that was moved meanwhile fires again later and is harmless now. */
    @Override
    public void due(long id) {
        var order = orders.find(new OrderId(id));
        var before = order.map(Order::receiptBefore).orElse(null);
        if (before != null && !clock.instant().isBefore(before)) {
            orders.receive(new OrderId(id), "SYSTEM", "");
        }
    }
}
