package io.juhui.trade.ordering;

import io.juhui.goods.inventory.Warehouse;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** An order's goods leave the house. */
@Component
class Dispatch {

    private final OrderRows rows;
    private final OrderMoves moves;
    private final ReceiptTime receiptTime;
    private final Warehouse warehouse;
    private final ApplicationEventPublisher events;

    Dispatch(
            OrderRows rows,
            OrderMoves moves,
            ReceiptTime receiptTime,
            Warehouse warehouse,
            ApplicationEventPublisher events) {
        this.rows = rows;
        this.moves = moves;
        this.receiptTime = receiptTime;
        this.warehouse = warehouse;
        this.events = events;
    }

    /** Locks the order until the caller's transaction ends, so that packing and cancelling never both succeed. */
    @Transactional
    void begin(OrderId id) {
        if (!moves.shippingBegun(id)) {
            throw OrderingProblem.NOT_NOW
                    .problem()
                    .with("orderStatus", rows.get(id).status().name());
        }
    }

    /** All of it is on its way: status, stock and the receipt time move together. */
    @Transactional
    void complete(OrderId id) {
        rows.get(id).require(OrderStatus.TO_SHIP);
        if (!receiptTime.begin(id)) {
            throw OrderingProblem.NOT_NOW.problem();
        }
        warehouse.ship(id.value());
        events.publishEvent(new OrderShipped(id));
    }
}
