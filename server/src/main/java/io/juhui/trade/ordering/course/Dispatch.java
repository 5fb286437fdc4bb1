package io.juhui.trade.ordering.course;

import io.juhui.goods.inventory.Warehouse;
import io.juhui.trade.ordering.OrderEvent;
import io.juhui.trade.ordering.OrderId;
import io.juhui.trade.ordering.OrderStatus;
import io.juhui.trade.ordering.OrderingProblem;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** An order's goods leave the house. */
@Component
public class Dispatch {

    private final OrderRows rows;
    private final OrderMoves moves;
    private final ReceiptTime receiptTime;
    private final Warehouse warehouse;
    private final OrderCourse course;
    private final Clock clock;

    Dispatch(
            OrderRows rows,
            OrderMoves moves,
            ReceiptTime receiptTime,
            Warehouse warehouse,
            OrderCourse course,
            Clock clock) {
        this.rows = rows;
        this.moves = moves;
        this.receiptTime = receiptTime;
        this.warehouse = warehouse;
        this.course = course;
        this.clock = clock;
    }

    /** Locks the order until the caller's transaction ends, so that packing and cancelling never both succeed. */
    @Transactional
    public void begin(OrderId id) {
        if (!moves.shippingBegun(id)) {
            throw OrderingProblem.NOT_NOW
                    .problem()
                    .with("orderStatus", rows.get(id).status().name());
        }
    }

    /** All of it is on its way: status, stock and the receipt time move together. */
    @Transactional
    public void complete(OrderId id) {
        complete(id, List.of());
    }

    /** @param with what happens in the same breath and is told with it */
    @Transactional
    public void complete(OrderId id, List<OrderEvent> with) {
        var order = rows.get(id).require(OrderStatus.TO_SHIP);
        if (!receiptTime.begin(id)) {
            throw OrderingProblem.NOT_NOW.problem();
        }
        warehouse.ship(id.value());
        var events = new ArrayList<>(with);
        events.add(new OrderEvent.Shipped(id, order.buyer(), clock.instant()));
        course.tell(events);
    }
}
