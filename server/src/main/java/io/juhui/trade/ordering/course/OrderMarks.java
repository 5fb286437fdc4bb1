package io.juhui.trade.ordering.course;

import io.juhui.trade.ordering.OrderId;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** What is written on an order beside its course: where it goes, the shop's own note, out of the buyer's sight. */
@Component
public class OrderMarks {

    private final JdbcClient db;

    OrderMarks(JdbcClient db) {
        this.db = db;
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
}
