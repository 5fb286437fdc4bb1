package io.juhui.trade.ordering;

import io.juhui.kernel.Money;
import io.juhui.platform.store.Row;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Orders in numbers, counted from their rows. "Paid" is an order's total at the instant it was paid, refunds not taken off. */
@Component
public class OrderFigures {

    private final JdbcClient db;

    OrderFigures(JdbcClient db) {
        this.db = db;
    }

    public record Paid(Money amount, long orders, long buyers) {}

    /** Sum of what was paid in one hour of a day, 0..23 in the shop's time. */
    public record PaidHour(int hour, Money amount) {}

    /** How many orders stand at each open status. */
    public Map<OrderStatus, Long> open() {
        var counts = new EnumMap<OrderStatus, Long>(OrderStatus.class);
        db.sql("""
                select status, count(*) as orders
                  from trade_order
                 where status in ('UNPAID', 'HELD', 'TO_SHIP', 'TO_PICK_UP', 'SHIPPED')
                 group by status
                """)
                .query(Row.mapper(row -> counts.put(OrderStatus.valueOf(row.text("status")), row.number("orders"))))
                .list();
        return counts;
    }

    /** Orders whose buyers asked to ship and that still wait. */
    public long urged() {
        return db.sql("select count(*) from trade_order where status = 'TO_SHIP' and urged_at is not null")
                .query(Long.class)
                .single();
    }

    /** How many of these are orders: money is given back of other things too. */
    public long among(List<Long> ids) {
        return db.sql("select count(*) from trade_order where id = any(:ids)")
                .param("ids", ids.toArray(Long[]::new))
                .query(Long.class)
                .single();
    }

    /** What was paid in [from, to). */
    public Paid paid(Instant from, Instant to) {
        return db.sql("""
                select coalesce(sum(total_fen), 0) as amount, count(*) as orders, count(distinct buyer_id) as buyers
                  from trade_order
                 where paid_at >= :from
                   and paid_at < :to
                """)
                .param("from", Timestamp.from(from))
                .param("to", Timestamp.from(to))
                .query(Row.mapper(row -> new Paid(row.money("amount"), row.number("orders"), row.number("buyers"))))
                .single();
    }

    /** What was paid in each hour that begins within [from, to), hours counted from {@code from}; quiet hours are left out. */
    public List<PaidHour> paidByHour(Instant from, Instant to) {
        return db.sql("""
                select floor(extract(epoch from paid_at - :from::timestamptz) / 3600)::int as hour, sum(total_fen) as amount
                  from trade_order
                 where paid_at >= :from::timestamptz
                   and paid_at < :to::timestamptz
                 group by 1
                 order by 1
                """)
                .param("from", Timestamp.from(from))
                .param("to", Timestamp.from(to))
                .query(Row.mapper(row -> new PaidHour(row.count("hour"), row.money("amount"))))
                .list();
    }
}
