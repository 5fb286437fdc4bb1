package io.juhui.trade.ordering.course;

import io.juhui.goods.inventory.Warehouse;
import io.juhui.trade.ordering.Order;
import io.juhui.trade.ordering.OrderEvent;
import io.juhui.trade.ordering.OrderId;
import io.juhui.trade.ordering.OrderStatus;
import io.juhui.trade.ordering.OrderingProblem;
import java.time.Instant;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** The buyer has an order, by word, by timer or by picking it up; and what moves the time until then. */
@Component
public class Receipt {

    private final OrderRows rows;
    private final OrderMoves moves;
    private final ReceiptTime time;
    private final Warehouse warehouse;
    private final Timeline timeline;
    private final OrderCourse course;

    Receipt(
            OrderRows rows,
            OrderMoves moves,
            ReceiptTime time,
            Warehouse warehouse,
            Timeline timeline,
            OrderCourse course) {
        this.rows = rows;
        this.moves = moves;
        this.time = time;
        this.warehouse = warehouse;
        this.timeline = timeline;
        this.course = course;
    }

    /** False when it was received already or is not on its way. */
    @Transactional
    public boolean receive(OrderId id, String actor, String by) {
        var order = rows.get(id);
        var picked = order.status() == OrderStatus.TO_PICK_UP;
        if (!picked && order.status() != OrderStatus.SHIPPED) {
            return false;
        }
        var done = moves.done(id, order.status());
        if (done.isEmpty()) {
            return false;
        }
        if (picked) {
            warehouse.ship(id.value());
        }
        time.end(id);
        timeline.tell(id, "RECEIVED", picked ? "已自提" : "已确认收货", picked ? "Picked up" : "Received", actor, by);
        course.tell(new OrderEvent.Received(id, order.buyer(), done.get()));
        return true;
    }

    @Transactional
    public void signedFor(OrderId id, Instant at) {
        time.signedFor(rows.get(id), at);
    }

    /** What was known of its way is void; while part of it waits to be shipped there is no time to move yet. */
    @Transactional
    public void again(OrderId id) {
        var order = rows.locked(id);
        if (order.status() != OrderStatus.TO_SHIP) {
            time.again(order.require(OrderStatus.SHIPPED));
        }
    }

    /** A question about the goods is open: nothing is received or settled by itself until {@link #goOn}. */
    @Transactional
    public void pause(OrderId id) {
        time.pause(id);
    }

    @Transactional
    public void goOn(OrderId id) {
        time.goOn(id);
    }

    @Transactional
    public void extend(Order order) {
        if (!time.extend(order)) {
            throw OrderingProblem.EXTENDED_ALREADY.problem();
        }
        timeline.tell(order.id(), "EXTENDED", "买家延长了收货时间", "The buyer extended the receipt time", "BUYER", "");
    }
}
