package io.juhui.trade.ordering.course;

import io.juhui.platform.store.Row;
import io.juhui.trade.ordering.OrderId;
import java.sql.Timestamp;
import java.time.Clock;
import java.time.Instant;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * What is written on an order beside its course: where it goes, until when it counts as received by itself, that somebody asked
 * to ship, the shop's own note, out of the buyer's sight. No status moves by it.
 */
@Component
public class OrderMarks {

    private final JdbcClient db;
    private final Clock clock;

    OrderMarks(JdbcClient db, Clock clock) {
        this.db = db;
        this.clock = clock;
    }

    /** Answers where it went until now; empty once something has left the house. */
    public Optional<String> sentTo(OrderId id, String sealedReceiver) {
        return db.sql("""
                with before as (select id, receiver from trade_order where id = :id for update)
                update trade_order o
                   set receiver = :receiver
                  from before b
                 where o.id = b.id
                   and o.delivery_kind = 'EXPRESS'
                   and o.status in ('UNPAID', 'HELD', 'TO_SHIP')
                   and o.shipping_begun_at is null
                returning b.receiver
                """)
                .param("receiver", sealedReceiver)
                .param("id", id.value())
                .query(String.class)
                .optional();
    }

    public void noted(OrderId id, String text) {
        db.sql("update trade_order set staff_note = :text where id = :id")
                .param("text", text)
                .param("id", id.value())
                .update();
    }

    public void hidden(OrderId id) {
        db.sql("update trade_order set hidden = true where id = :id")
                .param("id", id.value())
                .update();
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

    /** The buyer asks to ship, unless there was a reminder after {@code notAfter}; two taps are one reminder (R20). */
    public boolean urged(OrderId id, Instant notAfter) {
        return db.sql("""
                update trade_order
                   set urged_at = :now, urges = urges + 1
                 where id = :id
                   and status = 'TO_SHIP'
                   and (urged_at is null or urged_at <= :before)
                """)
                        .param("id", id.value())
                        .param("now", now())
                        .param("before", Timestamp.from(notAfter))
                        .update()
                == 1;
    }

    /** A question about its goods is open from now on, unless one is already. */
    void contested(OrderId id) {
        db.sql("update trade_order set contested_at = coalesce(contested_at, :now) where id = :id")
                .param("id", id.value())
                .param("now", now())
                .update();
    }

    /** No question is open any more: the time to receipt goes on where it stood still; until when, where the order is on its way. */
    Optional<Instant> uncontested(OrderId id) {
        return db.sql("""
                with before as (select id, contested_at from trade_order where id = :id for no key update)
                update trade_order o
                   set receipt_before = case when o.status = 'SHIPPED'
                                             then receipt_before + greatest(:now - b.contested_at, interval '0')
                                             else receipt_before end,
                       contested_at = null
                  from before b
                 where o.id = b.id
                   and b.contested_at is not null
                returning case when o.status = 'SHIPPED' then o.receipt_before end as receipt_before
                """)
                .param("id", id.value())
                .param("now", now())
                .query(Row.mapper(row -> Optional.ofNullable(row.maybeInstant("receipt_before"))))
                .optional()
                .flatMap(until -> until);
    }

    private Timestamp now() {
        return Timestamp.from(clock.instant());
    }
}
