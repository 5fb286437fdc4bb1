package io.juhui.trade.ordering;

import io.juhui.kernel.Actor.BuyerId;
import io.juhui.trade.ordering.course.Dispatch;
import io.juhui.trade.ordering.course.OrderMarks;
import io.juhui.trade.ordering.course.OrderRows;
import io.juhui.trade.ordering.course.Receipt;
import io.juhui.trade.ordering.course.Timeline;
import io.juhui.trade.ordering.refund.LineUnits;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** What other rooms may ask of orders and do to them: read, ship, receive, tell. */
@Component
public class Orders {

    private final OrderRows rows;
    private final OrderMarks marks;
    private final LineUnits units;
    private final Dispatch dispatch;
    private final Receipt receipt;
    private final Timeline timeline;

    Orders(OrderRows rows, OrderMarks marks, LineUnits units, Dispatch dispatch, Receipt receipt, Timeline timeline) {
        this.rows = rows;
        this.marks = marks;
        this.units = units;
        this.dispatch = dispatch;
        this.receipt = receipt;
        this.timeline = timeline;
    }

    public Optional<Order> find(OrderId id) {
        return rows.find(id);
    }

    /** As it stands, and stands until the caller's transaction ends; whoever locks packages too locks the order first. */
    public Order locked(OrderId id) {
        return rows.locked(id);
    }

    /** The buyer's own order; anybody else's looks like none (P01). */
    public Order ofBuyer(BuyerId buyer, OrderId id) {
        return rows.ofBuyer(buyer, id);
    }

    public List<OrderLine> lines(OrderId id) {
        return rows.lines(id);
    }

    /**
     * Units are about to leave: locks the order until the caller's transaction ends, so that packing and cancelling never both
     * succeed; refuses unless it waits to be shipped.
     */
    public void beginShipping(OrderId id) {
        dispatch.begin(id);
    }

    /**
     * Counts units as sent, those of all these lines together.
     *
     * @return false when one of the lines has fewer left to send; the caller's transaction must not commit then
     */
    @Transactional
    public boolean send(Map<LineId, Integer> sent) {
        return units.sent(sent);
    }

    /**
     * A package of it turned out to travel under another number: what was known of its way is void, and the time until receipt
     * counts as from shipping. Refuses once the order has been received. Locks the order until the caller's transaction ends.
     */
    public void onItsWayAgain(OrderId id) {
        receipt.again(id);
    }

    /** All of the order is on its way: status, stock and the receipt deadline move together. */
    public void ship(OrderId id) {
        dispatch.complete(id);
    }

    /** Every package has been signed for: the automatic receipt counts from now on (R16). */
    public void delivered(OrderId id, Instant at) {
        receipt.signedFor(id, at);
    }

    /** The buyer has it, by word, by timer or by picking it up. False when it was done already or not on its way. */
    public boolean receive(OrderId id, String actor, String by) {
        return receipt.receive(id, actor, by);
    }

    /** A question about its goods is open: the order is not received and not settled by itself until the last one is answered. */
    public void contest(OrderId id) {
        receipt.pause(id);
    }

    /** None is open any more. */
    public void uncontest(OrderId id) {
        receipt.goOn(id);
    }

    /**
     * Counts one reminder to ship, unless there was one after {@code notAfter}; guarded, so two taps are one reminder (R20).
     */
    @Transactional
    public boolean urge(OrderId id, Instant notAfter) {
        var urged = marks.urged(id, notAfter);
        if (urged) {
            timeline.tell(id, "URGED", "买家催发货", "The buyer asked to ship", "BUYER", "");
        }
        return urged;
    }

    /** Adds a line to the order's timeline. */
    public void tell(OrderId id, String kind, String zh, String en, String actor, String by) {
        timeline.tell(id, kind, zh, en, actor, by);
    }
}
