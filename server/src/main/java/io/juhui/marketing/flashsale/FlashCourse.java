package io.juhui.marketing.flashsale;

import io.juhui.goods.inventory.SetAside;
import io.juhui.platform.store.Row;
import io.juhui.trade.ordering.OrderEvent;
import io.juhui.trade.ordering.OrderId;
import io.juhui.trade.ordering.spi.OrderListener;
import java.sql.Timestamp;
import java.time.Instant;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * Payment makes what is held sold; an unpaid order that closes gives it back to its session while that lasts. By then the goods' own stock
 * has it again, in the same transaction.
 */
@Component
class FlashCourse implements OrderListener {

    /** Behind the goods' stock, in placing as here. */
    static final int RANK = 310;

    private final JdbcClient db;
    private final SetAside aside;
    private final FlashTopics topics;

    FlashCourse(JdbcClient db, SetAside aside, FlashTopics topics) {
        this.db = db;
        this.aside = aside;
        this.topics = topics;
    }

    private record Bought(long session, long sku, int units, boolean sold, boolean closed) {}

    @Override
    public int rank() {
        return RANK;
    }

    @Override
    public void heard(OrderEvent event) {
        switch (event) {
            case OrderEvent.Paid paid -> sold(paid.order());
            case OrderEvent.Cancelled cancelled -> back(cancelled.order(), cancelled.at());
            default -> {}
        }
    }

    private void sold(OrderId order) {
        db.sql("""
                with paid as (
                    update flash_order
                       set state = 'SOLD'
                     where order_id = :order
                       and state = 'HELD'
                    returning session_id, sku_id, units
                )
                update flash_stock s
                   set held = s.held - p.units, sold = s.sold + p.units
                  from paid p
                 where s.session_id = p.session_id
                   and s.sku_id = p.sku_id
                returning s.session_id
                """)
                .param("order", order.value())
                .query(Row.mapper(row -> row.number("session_id")))
                .list()
                .forEach(topics::changed);
    }

    private void back(OrderId order, Instant at) {
        db.sql("""
                select o.session_id, o.sku_id, o.units, o.state = 'SOLD' as sold, s.closed
                  from flash_order o
                  join flash_stock s on s.session_id = o.session_id and s.sku_id = o.sku_id
                 where o.order_id = :order
                   and o.state <> 'BACK'
                   for no key update
                """)
                .param("order", order.value())
                .query(Row.mapper(row -> new Bought(
                        row.number("session_id"),
                        row.number("sku_id"),
                        row.count("units"),
                        row.flag("sold"),
                        row.flag("closed"))))
                .optional()
                .ifPresent(bought -> back(bought, order, at));
    }

    private void back(Bought bought, OrderId order, Instant at) {
        boolean again =
                !bought.sold() && !bought.closed() && aside.keep(bought.session(), bought.sku(), bought.units());
        db.sql("""
                with back as (
                    update flash_order
                       set state = 'BACK', ended_at = :at
                     where order_id = :order
                )
                update flash_stock
                   set held = held - case when :sold then 0 else :units end,
                       sold = sold - case when :sold then :units else 0 end,
                       left_over = left_over + case when :again then :units else 0 end,
                       returned = returned + case when :again then 0 else :units end
                 where session_id = :session
                   and sku_id = :sku
                """)
                .param("at", Timestamp.from(at))
                .param("order", order.value())
                .param("sold", bought.sold())
                .param("again", again)
                .param("units", bought.units())
                .param("session", bought.session())
                .param("sku", bought.sku())
                .update();
        topics.changed(bought.session());
    }
}
