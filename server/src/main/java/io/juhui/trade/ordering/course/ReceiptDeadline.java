package io.juhui.trade.ordering.course;

import io.juhui.platform.jobs.DeadlineHandler;
import io.juhui.trade.ordering.OrderId;
import io.juhui.trade.ordering.OrderStatus;
import java.time.Clock;
import java.time.Instant;
import java.util.Optional;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

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

    /** A deadline that was moved meanwhile, or stands still because a question is open, comes again and is harmless now. */
    @Override
    @Transactional
    public Optional<Instant> attempt(long id) {
        var known = rows.find(new OrderId(id)).filter(order -> order.status() == OrderStatus.SHIPPED);
        if (known.isEmpty()) {
            return Optional.empty();
        }
        var order = rows.locked(new OrderId(id));
        var before = order.receiptBefore();
        if (order.status() != OrderStatus.SHIPPED || before == null) {
            return Optional.empty();
        }
        var now = clock.instant();
        if (order.contestedAt() != null) {
            return Optional.of(now.plus(AfterSaleWindow.LOOK_AGAIN));
        }
        if (now.isBefore(before)) {
            return Optional.of(before);
        }
        receipt.receive(order.id(), "SYSTEM", "");
        return Optional.empty();
    }
}
