package io.juhui.trade.ordering.course;

import io.juhui.platform.audit.AuditCheck;
import io.juhui.platform.jobs.ShopClock;
import io.juhui.platform.store.Row;
import io.juhui.trade.ordering.OrderId;
import io.juhui.trade.ordering.Receiver;
import io.juhui.trade.ordering.receiver.OrderPrints;
import io.juhui.trade.ordering.receiver.PrintBackfill;
import io.juhui.trade.ordering.receiver.Receivers;
import java.sql.Timestamp;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.concurrent.ThreadLocalRandom;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.jdbc.core.simple.JdbcClient;

/** What must be true of orders, recounted from raw rows. */
@Configuration(proxyBeanMethods = false)
class OrderAudit {

    private static final Duration LATE = Duration.ofMinutes(15);
    private static final int LOOKED_AT = 200;

    @Bean
    AuditCheck orderSums(JdbcClient db) {
        return new Recount(
                "ordering.sums",
                "Σ lines = order: goods and freight, and each line = list price + adjustments",
                () -> db.sql("""
                select o.id, o.goods_fen + o.freight_fen - l.paid as drift
                  from trade_order o
                  join (select order_id, sum(goods_fen + freight_fen) as paid, sum(goods_fen) as goods,
                               bool_or(goods_fen + freight_fen <> unit_base_fen * quantity
                                   + coalesce((select sum((a ->> 'amount')::bigint)
                                                 from jsonb_array_elements(adjustments) a), 0)) as broken
                          from order_line group by order_id) l on l.order_id = o.id
                 where l.paid <> o.total_fen or l.goods <> o.goods_fen or l.broken
                 limit 100
                """)
                        .query(Row.mapper(row -> new AuditCheck.Finding(
                                "order " + row.number("id"), "lines and order disagree", row.number("drift"))))
                        .list());
    }

    @Bean
    AuditCheck orderReservations(JdbcClient db) {
        return new Recount(
                "ordering.reservations",
                "each line's units are reserved while the order lives, released when cancelled or refunded, shipped when gone",
                () -> db.sql("""
                select o.id, o.status, l.sku_id
                  from trade_order o
                  join (select order_id, sku_id, sum(quantity - refunded) as quantity from order_line group by 1, 2) l
                    on l.order_id = o.id
                  left join stock_reservation r on r.order_id = o.id and r.sku_id = l.sku_id
                 where r.order_id is null
                    or (r.quantity <> l.quantity and l.quantity > 0)
                    or r.state <> case when o.status = 'CANCELLED' or l.quantity = 0 then 1
                                       when o.status in ('SHIPPED', 'DONE') then 2
                                       else 0 end
                 limit 100
                """)
                        .query(Row.mapper(row -> new AuditCheck.Finding(
                                "order " + row.number("id"), row.text("status") + ", sku " + row.number("sku_id"), 0)))
                        .list());
    }

    @Bean
    AuditCheck cancelledIsNotPayable(JdbcClient db) {
        return new Recount(
                "ordering.cancelled-not-payable",
                "nobody can be paying an order that is cancelled",
                () -> db.sql("""
                select o.id, p.out_trade_no
                  from trade_order o
                  join payment p on p.order_id = o.id and p.status in ('PREPARED', 'PENDING')
                 where o.status = 'CANCELLED'
                 limit 100
                """)
                        .query(Row.mapper(row -> new AuditCheck.Finding(
                                "order " + row.number("id"), "payable under " + row.text("out_trade_no"), 0)))
                        .list());
    }

    @Bean
    AuditCheck orderDeadlines(JdbcClient db, ShopClock clock) {
        return new Recount(
                "ordering.deadlines",
                "nothing sits past its deadline in a passing state",
                () -> db.sql("""
                select id, status from trade_order
                 where (status = 'UNPAID' and pay_before < :late)
                    or (status = 'SHIPPED' and receipt_before < :late)
                 limit 100
                """)
                        .param("late", Timestamp.from(clock.shown(LATE)))
                        .query(Row.mapper(row -> new AuditCheck.Finding(
                                "order " + row.number("id"), row.text("status") + " past its deadline", 0)))
                        .list());
    }

    @Bean
    AuditCheck ordersAreFound(JdbcClient db, Receivers receivers, OrderPrints prints, PrintBackfill backfill) {
        return new Recount(
                "ordering.found-by-receiver",
                "an order is found by its receiver: the newest are looked at, and as many behind a place drawn anew",
                () -> {
                    var from = backfill.below();
                    var looked = new HashMap<OrderId, Receiver>();
                    db.sql("""
                            (select id, receiver from trade_order where id >= :from order by id desc limit :many)
                            union
                            (select id, receiver from trade_order
                              where id >= (select greatest(:from, min(id) + ((max(id) - min(id)) * :place)::bigint)
                                             from trade_order)
                              order by id limit :many)
                            """)
                            .param("from", from)
                            .param("place", ThreadLocalRandom.current().nextDouble())
                            .param("many", LOOKED_AT)
                            .query(Row.mapper(row ->
                                    looked.put(row.id("id", OrderId::new), receivers.open(row.text("receiver")))))
                            .list();
                    return prints.lacking(looked).stream()
                            .map(id -> new AuditCheck.Finding("order " + id.value(), "not found by its receiver", 0))
                            .toList();
                });
    }

    private record Recount(String name, String claim, java.util.function.Supplier<List<Finding>> recount)
            implements AuditCheck {
        @Override
        public List<Finding> findings() {
            return recount.get();
        }
    }
}
