package io.juhui.trade.ordering;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** What is written on an order beside its course: where it goes, the shop's own note, out of the buyer's sight. */
@Component
class OrderMarks {

    private final JdbcClient db;

    OrderMarks(JdbcClient db) {
        this.db = db;
    }

    /** False once something has left the house. */
    boolean sentTo(OrderId id, String sealedReceiver) {
        return db.sql("""
                update trade_order
                   set receiver = :receiver
                 where id = :id
                   and delivery_kind = 'EXPRESS'
                   and status in ('UNPAID', 'HELD', 'TO_SHIP')
                   and shipping_begun_at is null
                """)
                        .param("receiver", sealedReceiver)
                        .param("id", id.value())
                        .update()
                == 1;
    }

    void noted(OrderId id, String text) {
        db.sql("update trade_order set staff_note = :text where id = :id")
                .param("text", text)
                .param("id", id.value())
                .update();
    }

    void hidden(OrderId id) {
        db.sql("update trade_order set hidden = true where id = :id")
                .param("id", id.value())
                .update();
    }
}
