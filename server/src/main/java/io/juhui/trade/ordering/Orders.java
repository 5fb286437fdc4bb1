package io.juhui.trade.ordering;

import io.juhui.goods.inventory.Warehouse;
import io.juhui.kernel.Actor.BuyerId;
import io.juhui.platform.jobs.Deadlines;
import io.juhui.platform.store.Vault;
import java.sql.Timestamp;
import java.time.Clock;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import tools.jackson.databind.json.JsonMapper;

/** What other rooms may ask of orders and do to them: read, ship, receive, hold, tell. */
@Component
public class Orders {

    private final OrderRows rows;
    private final OrderMoves moves;
    private final OrderTerms terms;
    private final Deadlines deadlines;
    private final Warehouse warehouse;
    private final Vault vault;
    private final JsonMapper json;
    private final ApplicationEventPublisher events;
    private final JdbcClient db;
    private final Clock clock;

    Orders(
            OrderRows rows,
            OrderMoves moves,
            OrderTerms terms,
            Deadlines deadlines,
            Warehouse warehouse,
            Vault vault,
            JsonMapper json,
            ApplicationEventPublisher events,
            JdbcClient db,
            Clock clock) {
        this.rows = rows;
        this.moves = moves;
        this.terms = terms;
        this.deadlines = deadlines;
        this.warehouse = warehouse;
        this.vault = vault;
        this.json = json;
        this.events = events;
        this.db = db;
        this.clock = clock;
    }

    public Optional<Order> find(OrderId id) {
        return rows.find(id);
    }

    /** The buyer's own order; anybody else's looks like none (P01). */
    public Order ofBuyer(BuyerId buyer, OrderId id) {
        return rows.ofBuyer(buyer, id);
    }

    public List<OrderLine> lines(OrderId id) {
        return rows.lines(id);
    }

    public Map<OrderId, List<OrderLine>> lines(Collection<OrderId> ids) {
        return rows.lines(ids);
    }

    /** Opens the sealed receiver: personal data, for the buyer himself and for who ships. */
    public Receiver receiver(Order order) {
        return json.readValue(vault.open("receiver", order.sealedReceiver()), Receiver.class);
    }

    /**
     * Units are about to leave: locks the order until the caller's transaction ends, so that packing and cancelling never both
     * succeed; refuses unless it waits to be shipped.
     */
    @Transactional
    public void beginShipping(OrderId id) {
        if (!moves.shippingBegun(id)) {
            throw OrderingProblem.NOT_NOW
                    .problem()
                    .with("status", rows.get(id).status().name());
        }
    }

    /** All of the order is on its way: status, stock and the receipt deadline move together. */
    @Transactional
    public void ship(OrderId id) {
        var order = rows.get(id).require(OrderStatus.TO_SHIP);
        var before = clock.instant().plus(terms.longestTransit()).plus(terms.receiptAfterDelivery());
        if (!moves.shipped(id, before)) {
            throw OrderingProblem.NOT_NOW.problem();
        }
        warehouse.ship(id.value());
        deadlines.set(ReceiptDeadline.KIND, id.value(), before);
    }

    /** Every package has been signed for: the automatic receipt counts from now on (R16). */
    @Transactional
    public void delivered(OrderId id, Instant at) {
        var order = rows.get(id);
        var extension = order.extended() ? terms.extension() : java.time.Duration.ZERO;
        var before = at.plus(terms.receiptAfterDelivery()).plus(extension);
        if (moves.receiptBefore(id, before)) {
            deadlines.set(ReceiptDeadline.KIND, id.value(), before);
        }
    }

    /** The buyer has it, by word, by timer or by picking it up. False when it was done already or not on its way. */
    @Transactional
    public boolean receive(OrderId id, String actor, String by) {
        var order = rows.get(id);
        if (order.status() != OrderStatus.SHIPPED && order.status() != OrderStatus.TO_PICK_UP) {
            return false;
        }
        if (!moves.done(id, order.status())) {
            return false;
        }
        if (order.status() == OrderStatus.TO_PICK_UP) {
            warehouse.ship(id.value());
        }
        deadlines.clear(ReceiptDeadline.KIND, id.value());
        var picked = order.status() == OrderStatus.TO_PICK_UP;
        moves.tell(id, "RECEIVED", picked ? "已自提" : "已确认收货", picked ? "Picked up" : "Received", actor, by);
        events.publishEvent(new OrderReceived(id, order.buyer(), clock.instant()));
        return true;
    }

    /** Takes one named hold off; the order goes on when it was the last. */
    @Transactional
    public void release(OrderId id, String hold) {
        db.sql("delete from order_hold where order_id = :id and name = :name")
                .param("id", id.value())
                .param("name", hold)
                .update();
        moves.unheld(id);
    }

    /**
     * Counts one reminder to ship, unless there was one after {@code notAfter}; guarded, so two taps are one reminder (R20).
     */
    @Transactional
    public boolean urge(OrderId id, Instant notAfter) {
        var urged = db.sql("""
                update trade_order
                   set urged_at = :now, urges = urges + 1
                 where id = :id
                   and status = 'TO_SHIP'
                   and (urged_at is null or urged_at <= :before)
                """)
                        .param("id", id.value())
                        .param("now", Timestamp.from(clock.instant()))
                        .param("before", Timestamp.from(notAfter))
                        .update()
                == 1;
        if (urged) {
            moves.tell(id, "URGED", "买家催发货", "The buyer asked to ship", "BUYER", "");
        }
        return urged;
    }

    /** Adds a line to the order's timeline. */
    public void tell(OrderId id, String kind, String zh, String en, String actor, String by) {
        moves.tell(id, kind, zh, en, actor, by);
    }
}
