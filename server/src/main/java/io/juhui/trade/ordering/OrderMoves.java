package io.juhui.trade.ordering;

import io.juhui.kernel.Ids;
import io.juhui.platform.store.Row;
import java.sql.Timestamp;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * The only statements that change an order's status. Each names the status it expects; a move that finds another status
 * changes nothing and says so.
 */
@Component
class OrderMoves {

    private final JdbcClient db;
    private final Ids ids;
    private final Clock clock;

    OrderMoves(JdbcClient db, Ids ids, Clock clock) {
        this.db = db;
        this.ids = ids;
        this.clock = clock;
    }

    /** What happened to an order, for its timeline. */
    record Event(String kind, String zh, String en, String actor, Instant at) {}

    /** Paid in full: the amount is part of the guard, so a changed price never counts as paid. */
    boolean paid(OrderId id, long amountFen, Instant at) {
        return db.sql("""
                update trade_order o
                   set status = case
                           when exists (select 1 from order_hold h where h.order_id = o.id) then 'HELD'
                           when delivery_kind = 'PICKUP' then 'TO_PICK_UP'
                           else 'TO_SHIP' end,
                       paid_at = :at
                 where id = :id
                   and status = 'UNPAID'
                   and total_fen = :amount
                """)
                        .param("id", id.value())
                        .param("amount", amountFen)
                        .param("at", Timestamp.from(at))
                        .update()
                == 1;
    }

    boolean cancelled(OrderId id, OrderStatus from, String reason) {
        checkMove(from, OrderStatus.CANCELLED);
        return db.sql("""
                update trade_order
                   set status = 'CANCELLED', cancelled_at = :now, cancel_reason = :reason
                 where id = :id
                   and status = :from
                   and shipping_begun_at is null
                """)
                        .param("id", id.value())
                        .param("from", from.name())
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
        return db.sql("""
                update trade_order
                   set status = 'SHIPPED', shipped_at = :now, receipt_before = :before
                 where id = :id
                   and status = 'TO_SHIP'
                """)
                        .param("id", id.value())
                        .param("now", now())
                        .param("before", Timestamp.from(receiptBefore))
                        .update()
                == 1;
    }

    boolean done(OrderId id, OrderStatus from) {
        checkMove(from, OrderStatus.DONE);
        return db.sql("update trade_order set status = 'DONE', done_at = :now where id = :id and status = :from")
                        .param("id", id.value())
                        .param("from", from.name())
                        .param("now", now())
                        .update()
                == 1;
    }

    /** The last hold is gone: a held order goes on to be shipped or picked up. */
    boolean unheld(OrderId id) {
        return db.sql("""
                update trade_order o
                   set status = case when delivery_kind = 'PICKUP' then 'TO_PICK_UP' else 'TO_SHIP' end
                 where id = :id
                   and status = 'HELD'
                   and not exists (select 1 from order_hold h where h.order_id = o.id)
                """).param("id", id.value()).update() == 1;
    }

    boolean receiptBefore(OrderId id, Instant before) {
        return db.sql("update trade_order set receipt_before = :before where id = :id and status = 'SHIPPED'")
                        .param("id", id.value())
                        .param("before", Timestamp.from(before))
                        .update()
                == 1;
    }

    boolean extended(OrderId id, Instant before) {
        return db.sql("""
                update trade_order
                   set receipt_before = :before, extended = true
                 where id = :id
                   and status = 'SHIPPED'
                   and not extended
                """)
                        .param("id", id.value())
                        .param("before", Timestamp.from(before))
                        .update()
                == 1;
    }

    void tell(OrderId id, String kind, String zh, String en, String actor, String by) {
        db.sql("""
                insert into order_event (id, order_id, kind, zh, en, actor, by, at)
                values (:event, :id, :kind, :zh, :en, :actor, :by, :now)
                """)
                .param("event", ids.next())
                .param("id", id.value())
                .param("kind", kind)
                .param("zh", zh)
                .param("en", en)
                .param("actor", actor)
                .param("by", by)
                .param("now", now())
                .update();
    }

    List<Event> events(OrderId id) {
        return db.sql("select kind, zh, en, actor, at from order_event where order_id = :id order by id")
                .param("id", id.value())
                .query(Row.mapper(row -> new Event(
                        row.text("kind"), row.text("zh"), row.text("en"), row.text("actor"), row.instant("at"))))
                .list();
    }

    private Timestamp now() {
        return Timestamp.from(clock.instant());
    }

    private static void checkMove(OrderStatus from, OrderStatus to) {
        if (!from.mayBecome(to)) {
            throw new IllegalStateException(from + " never becomes " + to);
        }
    }
}
