package io.juhui.trade.ordering.refund;

import io.juhui.kernel.Ids;
import io.juhui.kernel.Money;
import io.juhui.money.payment.RefundId;
import io.juhui.platform.store.Row;
import io.juhui.trade.ordering.LineId;
import io.juhui.trade.ordering.OrderId;
import io.juhui.trade.ordering.course.Cancellation.Why;
import java.sql.Timestamp;
import java.sql.Types;
import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** What was given back of orders before it was sent; only ever added to. */
@Component
public class UnitRefundRows {

    private final JdbcClient db;
    private final Ids ids;
    private final Clock clock;

    UnitRefundRows(JdbcClient db, Ids ids, Clock clock) {
        this.db = db;
        this.ids = ids;
        this.clock = clock;
    }

    /** As it was written down; {@code refund} is the money's way back outside, {@code inside} what was given back inside at once. */
    public record Entry(
            long id,
            Money goods,
            Money freight,
            String reason,
            Instant at,
            @Nullable RefundId refund,
            Money inside,
            List<EntryLine> lines) {}

    public record EntryLine(LineId line, int units, Money amount) {}

    long next() {
        return ids.next();
    }

    void add(long id, OrderId order, UnitRefund given, Why why, MoneyRoads.Gone gone) {
        db.sql("""
                insert into unit_refund (id, order_id, goods_fen, freight_fen, reason, actor, by, at, refund_id, inside_fen)
                values (:id, :order, :goods, :freight, :reason, :actor, :by, :now, :refund, :inside)
                """)
                .param("id", id)
                .param("order", order.value())
                .param("goods", given.goods().fen())
                .param("freight", given.freight().fen())
                .param("reason", why.reason().zh())
                .param("actor", why.actor())
                .param("by", why.by())
                .param("now", Timestamp.from(clock.instant()))
                .param("refund", gone.outside().map(RefundId::value).orElse(null), Types.BIGINT)
                .param("inside", gone.inside().fen())
                .update();
        var parts = given.parts();
        db.sql("""
                insert into unit_refund_line (unit_refund_id, line_id, quantity, amount_fen)
                select :id, d.line_id, d.units, d.amount
                  from unnest(:lines, :units, :amounts) as d(line_id, units, amount)
                """)
                .param("id", id)
                .param(
                        "lines",
                        parts.stream().mapToLong(p -> p.line().id().value()).toArray())
                .param("units", parts.stream().mapToInt(UnitRefund.Part::units).toArray())
                .param(
                        "amounts",
                        parts.stream().mapToLong(p -> p.amount().fen()).toArray())
                .update();
    }

    /** What has been given back of the order's price so far. */
    Money total(OrderId order) {
        return Money.fen(
                db.sql("""
                select coalesce(sum(goods_fen + freight_fen), 0)::bigint from unit_refund where order_id = :order
                """).param("order", order.value()).query(Long.class).single());
    }

    /** How many of the gateway's refunds for one payment they have used. */
    long withMoney(OrderId order) {
        return db.sql("select count(refund_id) from unit_refund where order_id = :order")
                .param("order", order.value())
                .query(Long.class)
                .single();
    }

    /** Oldest first. */
    List<Entry> of(OrderId order) {
        var entries = new LinkedHashMap<Long, Entry>();
        db.sql("""
                select r.id, r.goods_fen, r.freight_fen, r.reason, r.at, r.refund_id, r.inside_fen, l.line_id, l.quantity, l.amount_fen
                  from unit_refund r
                  join unit_refund_line l on l.unit_refund_id = r.id
                 where r.order_id = :order
                 order by r.id, l.line_id
                """)
                .param("order", order.value())
                .query(Row.mapper(row -> entries.computeIfAbsent(row.number("id"), _ -> entry(row))
                        .lines()
                        .add(new EntryLine(
                                row.id("line_id", LineId::new), row.count("quantity"), row.money("amount_fen")))))
                .list();
        return List.copyOf(entries.values());
    }

    private static Entry entry(Row row) {
        var refund = row.maybeNumber("refund_id");
        return new Entry(
                row.number("id"),
                row.money("goods_fen"),
                row.money("freight_fen"),
                row.text("reason"),
                row.instant("at"),
                refund == null ? null : new RefundId(refund),
                row.money("inside_fen"),
                new ArrayList<>());
    }
}
