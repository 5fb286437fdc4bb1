package io.juhui.trade.ordering.past;

import io.juhui.kernel.Ids;
import io.juhui.kernel.Money;
import io.juhui.trade.ordering.OrderId;
import io.juhui.trade.ordering.past.OrderImport.Course;
import io.juhui.trade.ordering.past.OrderImport.Past;
import io.juhui.trade.ordering.past.OrderImport.Told;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * Takes imported orders, just written as unpaid, to where their course ended, and writes their timelines. The one place beside
 * {@code OrderMoves} that writes a status: nobody else knows of these orders yet, and nothing is told step by step.
 */
@Component
class PastMoves {

    private final JdbcClient db;
    private final Ids ids;

    PastMoves(JdbcClient db, Ids ids) {
        this.db = db;
        this.ids = ids;
    }

    record Made(OrderId id, Money total, @Nullable Instant receiptBefore, Past past) {

        Course course() {
            return past.course();
        }
    }

    void write(List<Made> made) {
        db.sql("""
                update trade_order o
                   set status = d.status, paid_at = d.paid, shipped_at = d.shipped, shipping_begun_at = d.shipped,
                       receipt_before = d.receipt, done_at = d.done, cancelled_at = d.cancelled,
                       cancel_reason = d.reason, urged_at = d.urged, urges = case when d.urged is null then 0 else 1 end
                  from unnest(:ids, :statuses, :paid::timestamptz[], :shipped::timestamptz[], :receipt::timestamptz[],
                              :done::timestamptz[], :cancelled::timestamptz[], :reasons, :urged::timestamptz[])
                       as d(id, status, paid, shipped, receipt, done, cancelled, reason, urged)
                 where o.id = d.id
                   and o.status = 'UNPAID'
                """)
                .param("ids", made.stream().mapToLong(m -> m.id().value()).toArray())
                .param(
                        "statuses",
                        made.stream().map(m -> m.course().status().name()).toArray(String[]::new))
                .param("paid", times(made, m -> m.course().paidAt()))
                .param("shipped", times(made, m -> m.course().shippedAt()))
                .param("receipt", times(made, Made::receiptBefore))
                .param("done", times(made, m -> m.course().doneAt()))
                .param("cancelled", times(made, m -> m.course().cancelledAt()))
                .param(
                        "reasons",
                        made.stream().map(m -> m.course().cancelReason()).toArray(String[]::new))
                .param("urged", times(made, m -> m.course().urgedAt()))
                .update();
        tell(made);
    }

    private record Line(long order, Told told) {}

    private void tell(List<Made> made) {
        var lines = new ArrayList<Line>();
        for (var m : made) {
            story(m).stream()
                    .sorted(Comparator.comparing(Told::at))
                    .forEach(told -> lines.add(new Line(m.id().value(), told)));
        }
        db.sql("""
                insert into order_event (id, order_id, kind, zh, en, actor, at)
                select id, order_id, kind, zh, en, actor, at::timestamptz
                  from unnest(:ids, :orders, :kinds, :zh, :en, :actors, :at) as d(id, order_id, kind, zh, en, actor, at)
                """)
                .param("ids", lines.stream().mapToLong(_ -> ids.next()).toArray())
                .param("orders", lines.stream().mapToLong(Line::order).toArray())
                .param("kinds", texts(lines, Told::kind))
                .param("zh", texts(lines, Told::zh))
                .param("en", texts(lines, Told::en))
                .param("actors", texts(lines, Told::actor))
                .param("at", texts(lines, told -> told.at().toString()))
                .update();
    }

    private static List<Told> story(Made m) {
        var course = m.course();
        var told = new ArrayList<>(course.story());
        if (course.paidAt() != null) {
            told.add(new Told("PAID", "已付款 " + m.total(), "Paid " + m.total(), "BUYER", course.paidAt()));
        }
        if (course.urgedAt() != null) {
            told.add(new Told("URGED", "买家催发货", "The buyer asked to ship", "BUYER", course.urgedAt()));
        }
        if (course.doneAt() != null) {
            var picked = course.shippedAt() == null;
            told.add(new Told(
                    "RECEIVED",
                    picked ? "已自提" : "已确认收货",
                    picked ? "Picked up" : "Received",
                    picked ? "STAFF" : "BUYER",
                    course.doneAt()));
        }
        if (course.cancelledAt() != null) {
            var reason = Objects.requireNonNull(course.cancelReason());
            told.add(new Told("CANCELLED", "订单已取消：" + reason, "Cancelled: " + reason, "SYSTEM", course.cancelledAt()));
        }
        if (course.cancelledAt() != null && course.paidAt() != null) {
            told.add(new Told(
                    "REFUNDED",
                    "已退款 " + m.total() + "，原路返回",
                    "Refunded " + m.total(),
                    "SYSTEM",
                    course.cancelledAt().plusSeconds(120)));
        }
        return told;
    }

    private static String[] texts(List<Line> lines, Function<Told, String> column) {
        return lines.stream().map(l -> column.apply(l.told())).toArray(String[]::new);
    }

    private static @Nullable String[] times(List<Made> made, Function<Made, @Nullable Instant> column) {
        return made.stream()
                .map(m -> {
                    var at = column.apply(m);
                    return at == null ? null : at.toString();
                })
                .toArray(String[]::new);
    }
}
