package io.juhui.trade.ordering;

import java.sql.Timestamp;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The merchant's list of orders, newest first, from an index whatever the filter. */
@Component
class ConsoleRows {

    private final JdbcClient db;
    private final FailedRefunds failed;

    ConsoleRows(JdbcClient db, FailedRefunds failed) {
        this.db = db;
        this.failed = failed;
    }

    /**
     * @param q an order number, or the first digits of one; other texts match product names of the lines
     * @param refundFailed only orders with a refund that a person must look at
     */
    record Filter(
            @Nullable OrderStatus status,
            @Nullable String q,
            @Nullable Instant from,
            @Nullable Instant to,
            boolean urged,
            boolean refundFailed,
            @Nullable Long after,
            int limit) {}

    List<Order> page(Filter f) {
        var number = f.q() != null && f.q().chars().allMatch(c -> c >= '0' && c <= '9') ? f.q() : null;
        var text = f.q() != null && number == null ? f.q() : null;
        return db.sql("select " + OrderRows.COLUMNS + """
                  from trade_order o
                 where (:status::text is null or o.status = :status::text)
                   and (:number::text is null or o.number like :number::text || '%')
                   and (:text::text is null or exists (
                           select 1 from order_line l where l.order_id = o.id and position(:text::text in l.name) > 0))
                   and (:from::timestamptz is null or o.placed_at >= :from::timestamptz)
                   and (:to::timestamptz is null or o.placed_at < :to::timestamptz)
                   and (not :urged or (o.urged_at is not null and o.status = 'TO_SHIP'))
                   and o.id < coalesce(:after::bigint, 9223372036854775807)
                """ + (f.refundFailed() ? " and o.id = any(:failed)" : "") + """
                 order by o.id desc
                 limit :limit
                """)
                .param("failed", f.refundFailed() ? failed.orders().toArray(Long[]::new) : new Long[0])
                .param("status", f.status() == null ? null : f.status().name())
                .param("number", number)
                .param("text", text)
                .param("from", f.from() == null ? null : Timestamp.from(f.from()))
                .param("to", f.to() == null ? null : Timestamp.from(f.to()))
                .param("urged", f.urged())
                .param("after", f.after())
                .param("limit", f.limit() + 1)
                .query(OrderRows.ORDER)
                .list();
    }
}
