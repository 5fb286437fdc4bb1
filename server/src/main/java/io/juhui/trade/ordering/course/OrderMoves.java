package io.juhui.trade.ordering.course;

import io.juhui.kernel.Actor.BuyerId;
import io.juhui.platform.store.Row;
import io.juhui.trade.ordering.OrderId;
import io.juhui.trade.ordering.OrderStatus;
import java.sql.Timestamp;
import java.time.Clock;
import java.time.Instant;
import java.util.Optional;
import java.util.Set;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * The only statements that move a living order from one status to another. Each names what it comes from and what it may come
 * to; a move that finds another status changes nothing and says so. (What was brought in from before is put where it ended, by
 * {@code PastMoves}.)
 */
@Component
public class OrderMoves {

    private final JdbcClient db;
    private final Clock clock;

    OrderMoves(JdbcClient db, Clock clock) {
        this.db = db;
        this.clock = clock;
    }

    /** Whether it still waits for this amount from outside; it does so until the caller's transaction ends, whoever cancels meanwhile. */
    boolean awaits(OrderId id, long amountFen) {
        return db.sql("""
                select 1
                  from trade_order
                 where id = :id
                   and status = 'UNPAID'
                   and total_fen - inside_fen = :amount
                   for share
                """)
                .param("id", id.value())
                .param("amount", amountFen)
                .query(Integer.class)
                .optional()
                .isPresent();
    }

    /** Paid in full, and by whom; the amount is part of the guard, so a changed price never counts as paid. */
    Optional<BuyerId> paid(OrderId id, long amountFen, Instant at) {
        return move(id, OrderStatus.UNPAID, Set.of(OrderStatus.HELD, OrderStatus.TO_PICK_UP, OrderStatus.TO_SHIP), """
                update trade_order o
                   set status = case
                           when exists (select 1 from order_hold h where h.order_id = o.id) then :HELD
                           when delivery_kind = 'PICKUP' then :TO_PICK_UP
                           else :TO_SHIP end,
                       paid_at = :at
                 where id = :id
                   and status = :from
                   and total_fen - inside_fen = :amount
                returning buyer_id
                """)
                .param("amount", amountFen)
                .param("at", Timestamp.from(at))
                .query(Row.mapper(row -> row.id("buyer_id", BuyerId::new)))
                .optional();
    }

    /** What is due outside changes with it, so nobody who saw the old amount pays it. */
    public void covered(OrderId id, long insideFen) {
        db.sql("update trade_order set inside_fen = :inside where id = :id and status = 'UNPAID'")
                .param("id", id.value())
                .param("inside", insideFen)
                .update();
    }

    boolean cancelled(OrderId id, OrderStatus from, String reason) {
        return move(id, from, Set.of(OrderStatus.CANCELLED), """
                update trade_order
                   set status = :CANCELLED, cancelled_at = :now, cancel_reason = :reason
                 where id = :id
                   and status = :from
                   and shipping_begun_at is null
                """)
                        .param("reason", reason)
                        .param("now", now())
                        .update()
                == 1;
    }

    /** The first units leave: from here on nothing of the order is cancelled as unshipped. Locks the order's row. */
    boolean shippingBegun(OrderId id) {
        return db.sql("""
                update trade_order
                   set shipping_begun_at = coalesce(shipping_begun_at, :now)
                 where id = :id
                   and status = 'TO_SHIP'
                """).param("id", id.value()).param("now", now()).update() == 1;
    }

    boolean shipped(OrderId id, Instant receiptBefore) {
        return move(id, OrderStatus.TO_SHIP, Set.of(OrderStatus.SHIPPED), """
                update trade_order
                   set status = :SHIPPED, shipped_at = :now, receipt_before = :before
                 where id = :id
                   and status = :from
                """)
                        .param("now", now())
                        .param("before", Timestamp.from(receiptBefore))
                        .update()
                == 1;
    }

    /** When it was done: now, unless somebody else has moved it meanwhile. */
    Optional<Instant> done(OrderId id, OrderStatus from) {
        return move(id, from, Set.of(OrderStatus.DONE), """
                update trade_order
                   set status = :DONE, done_at = :now
                 where id = :id
                   and status = :from
                returning done_at
                """)
                .param("now", now())
                .query(Row.mapper(row -> row.instant("done_at")))
                .optional();
    }

    /** One named hold comes off; whose order goes on by that, when it was the last. */
    public Optional<BuyerId> released(OrderId id, String hold) {
        db.sql("delete from order_hold where order_id = :id and name = :name")
                .param("id", id.value())
                .param("name", hold)
                .update();
        return move(id, OrderStatus.HELD, Set.of(OrderStatus.TO_PICK_UP, OrderStatus.TO_SHIP), """
                update trade_order o
                   set status = case when delivery_kind = 'PICKUP' then :TO_PICK_UP else :TO_SHIP end
                 where id = :id
                   and status = :from
                   and not exists (select 1 from order_hold h where h.order_id = o.id)
                returning buyer_id
                """)
                .query(Row.mapper(row -> row.id("buyer_id", BuyerId::new)))
                .optional();
    }

    /** When the after-sale window closed: now, unless it was closed before or a question about the goods is open. */
    Optional<Instant> settled(OrderId id) {
        return db.sql("""
                update trade_order
                   set settled_at = :now
                 where id = :id
                   and status = 'DONE'
                   and settled_at is null
                   and contested_at is null
                returning settled_at
                """)
                .param("id", id.value())
                .param("now", now())
                .query(Row.mapper(row -> row.instant("settled_at")))
                .optional();
    }

    private Timestamp now() {
        return Timestamp.from(clock.instant());
    }

    /** A statement that knows no status but these: where the order must stand, and each it may come to, by its name. */
    private JdbcClient.StatementSpec move(OrderId id, OrderStatus from, Set<OrderStatus> to, String sql) {
        to.forEach(from::requireMove);
        var statement = db.sql(sql).param("id", id.value()).param("from", from.name());
        for (var next : to) {
            statement = statement.param(next.name(), next.name());
        }
        return statement;
    }
}
