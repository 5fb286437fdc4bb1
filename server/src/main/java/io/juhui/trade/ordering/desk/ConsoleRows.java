package io.juhui.trade.ordering.desk;

import io.juhui.kernel.Actor;
import io.juhui.kernel.Actor.BuyerId;
import io.juhui.trade.ordering.Order;
import io.juhui.trade.ordering.OrderStatus;
import io.juhui.trade.ordering.course.OrderRows;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The merchant's list of orders, newest first, from an index whatever the filter. */
@Component
class ConsoleRows {

    /** So many can be gone through one by one; with more, what is sought is the shorter way. */
    private static final int FEW = 1_000;

    private static final String CHOSEN = """
            (:status::text is null or o.status = :status::text)
             and (:from::timestamptz is null or o.placed_at >= :from::timestamptz)
             and (:to::timestamptz is null or o.placed_at < :to::timestamptz)
             and (not :urged or (o.urged_at is not null and o.status = 'TO_SHIP'))
             and (not :refundFailed or o.id = any(:failed))
             and o.id < coalesce(:after::bigint, 9223372036854775807)
            """;

    /** Each way to be meant gives its newest ones by an index of its own; the newest of those are the page. */
    private static final String SOUGHT = """
             and o.id in (
                 select m.id from (
                     (select o.id
                        from unnest(:phones) as k(print)
                       cross join lateral (
                             select o.id from order_print p join trade_order o on o.id = p.order_id
                              where p.print = k.print
                                and p.order_id < coalesce(:after::bigint, 9223372036854775807)
                                and CHOSEN
                              order by p.order_id desc limit :limit) o)
                     union all
                     (select o.id
                        from order_print p join trade_order o on o.id = p.order_id
                       where p.print = :name
                         and :named
                         and p.order_id < coalesce(:after::bigint, 9223372036854775807)
                         and (select count(*) from order_print other
                               where other.print = any(:names) and other.order_id = p.order_id) = cardinality(:names)
                         and CHOSEN
                       order by p.order_id desc limit :limit)
                     union all
                     (select o.id
                        from unnest(:skus) as k(sku)
                       cross join lateral (
                             select o.id from order_line l join trade_order o on o.id = l.order_id
                              where l.sku_id = k.sku
                                and l.order_id < coalesce(:after::bigint, 9223372036854775807)
                                and CHOSEN
                              order by l.order_id desc limit :limit) o)
                     union all
                     (select o.id
                        from (select id from trade_order
                               where number between :firstNumber and :lastNumber offset 0) n
                        join trade_order o on o.id = n.id
                       where CHOSEN
                       order by o.id desc limit :limit)) m)
            """.replace("CHOSEN", CHOSEN);

    /** For a short list: each of it is looked at. */
    private static final String MEANT = """
             and (o.number between :firstNumber and :lastNumber
                  or exists (select 1 from order_print p where p.print = any(:phones) and p.order_id = o.id)
                  or (:named and (select count(*) from order_print p
                                   where p.print = any(:name || :names) and p.order_id = o.id) = 1 + cardinality(:names))
                  or exists (select 1 from order_line l where l.order_id = o.id and l.sku_id = any(:skus)))
            """;

    /** Said only where it is asked, so that their own index is used. */
    private static final String OF_BUYER = " and o.buyer_id = :buyer ";

    private final JdbcClient db;
    private final FailedRefunds failed;
    private final Sought sought;

    ConsoleRows(JdbcClient db, FailedRefunds failed, Sought sought) {
        this.db = db;
        this.failed = failed;
        this.sought = sought;
    }

    /**
     * @param q whatever an order may be found by; see {@link Sought}
     * @param buyer whose orders alone
     * @param staff who asks: what may be found depends on it, and how often
     * @param refundFailed only orders with a refund that a person must look at
     */
    record Filter(
            @Nullable OrderStatus status,
            @Nullable String q,
            @Nullable BuyerId buyer,
            Actor.Staff staff,
            @Nullable Instant from,
            @Nullable Instant to,
            boolean urged,
            boolean refundFailed,
            @Nullable Long after,
            int limit) {}

    List<Order> page(Filter f) {
        var keys = f.q() == null ? Sought.NOTHING : sought.read(f.q(), f.staff());
        var search = f.q() == null ? "" : isShort(f.status()) ? MEANT : SOUGHT;
        return db.sql("select " + OrderRows.COLUMNS + " from trade_order o where " + CHOSEN + search
                        + (f.buyer() == null ? "" : OF_BUYER) + " order by o.id desc limit :limit")
                .param("buyer", f.buyer() == null ? 0 : f.buyer().value())
                .param("failed", f.refundFailed() ? failed.orders().toArray(Long[]::new) : new Long[0])
                .param("refundFailed", f.refundFailed())
                .param("status", f.status() == null ? null : f.status().name())
                .param("phones", keys.phones())
                .param("named", keys.names().length > 0)
                .param("name", keys.firstName())
                .param("names", keys.otherNames())
                .param("skus", keys.skus())
                .param("firstNumber", keys.firstNumber())
                .param("lastNumber", keys.lastNumber())
                .param("from", f.from() == null ? null : Timestamp.from(f.from()))
                .param("to", f.to() == null ? null : Timestamp.from(f.to()))
                .param("urged", f.urged())
                .param("after", f.after())
                .param("limit", f.limit() + 1)
                .query(OrderRows.ORDER)
                .list();
    }

    /** Few orders are on their way at a time, and many have been. */
    private boolean isShort(@Nullable OrderStatus status) {
        return status != null
                && db.sql("""
                        select count(*) from (
                            select 1 from trade_order where status = :status limit :many) few
                        """)
                                .param("status", status.name())
                                .param("many", FEW)
                                .query(Long.class)
                                .single()
                        < FEW;
    }
}
