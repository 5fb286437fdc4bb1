package io.juhui.trade.ordering.course;

import io.juhui.platform.jobs.DeadlineHandler;
import io.juhui.trade.ordering.Order;
import io.juhui.trade.ordering.OrderId;
import java.time.Clock;
import org.springframework.stereotype.Component;

/** Confirms receipt by itself when the buyer does not (R16). */
@Component
public class ReceiptDeadline implements DeadlineHandler {

    public static final String KIND = "ordering.receipt";

    private final OrderRows rows;
    private final Receipt receipt;
    private final Clock clock;

    ReceiptDeadline(OrderRows rows, Receipt receipt, Clock clock) {
        this.rows = rows;
        this.receipt = receipt;
        this.clock = clock;
    }

    @Override
    public String kind() {
        return KIND;
    }

    /** A deadline that was moved meanwhile fires again later and is harmless now. */
    @Override
    public void due(long id) {
        var order = rows.find(new OrderId(id));
        var before = order.map(Order::receiptBefore).orElse(null);
        if (before != null && !clock.instant().isBefore(before)) {
            receipt.receive(new OrderId(id), "SYSTEM", "");
        }
    }
}
