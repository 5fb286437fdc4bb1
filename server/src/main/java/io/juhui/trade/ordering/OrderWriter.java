package io.juhui.trade.ordering;

import io.juhui.kernel.Money;
import io.juhui.platform.jobs.Deadlines;
import io.juhui.platform.store.OneTrip;
import io.juhui.platform.store.Writes;
import io.juhui.trade.ordering.course.OrderCourse;
import io.juhui.trade.ordering.course.UnpaidDeadline;
import io.juhui.trade.ordering.receiver.OrderPrints;
import io.juhui.trade.ordering.receiver.Receivers;
import java.util.List;
import java.util.function.Function;
import java.util.function.ToLongFunction;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import tools.jackson.databind.json.JsonMapper;

/** Writes a batch of placed orders as arrays: orders, lines, holds, prints and deadlines, one statement each, in one round trip. */
@Component
public class OrderWriter {

    private static final String NOTHING = "[]";

    private final OneTrip trip;
    private final Deadlines deadlines;
    private final Receivers receivers;
    private final OrderPrints prints;
    private final OrderCourse course;
    private final JsonMapper json;

    OrderWriter(
            OneTrip trip,
            Deadlines deadlines,
            Receivers receivers,
            OrderPrints prints,
            OrderCourse course,
            JsonMapper json) {
        this.trip = trip;
        this.deadlines = deadlines;
        this.receivers = receivers;
        this.prints = prints;
        this.course = course;
        this.json = json;
    }

    public void insert(List<Draft> drafts) {
        trip.run(writes -> insert(drafts, writes));
    }

    public void insert(List<Draft> drafts, Writes writes) {
        insertOrders(drafts, writes);
        insertLines(drafts, writes);
        insertHolds(drafts, writes);
        prints.write(drafts, writes);
        var unpaid = drafts.stream().filter(d -> d.payBefore() != null).toList();
        deadlines.setAll(
                UnpaidDeadline.KIND,
                longs(unpaid, d -> d.id().value()),
                unpaid.stream()
                        .map(d -> java.util.Objects.requireNonNull(d.payBefore()))
                        .toList(),
                writes);
    }

    /** Orders that nothing is due of are paid by being placed (R6), and that is told as of any other; after they were written. */
    public void tellPaid(List<Draft> written) {
        written.stream()
                .filter(draft -> draft.due().isZero())
                .forEach(draft -> course.tell(new OrderEvent.Paid(draft.id(), draft.buyer(), Money.ZERO, draft.at())));
    }

    private void insertOrders(List<Draft> drafts, Writes writes) {
        writes.add("""
                insert into trade_order (
                       id, number, buyer_id, status, list_fen, goods_fen, freight_fen, total_fen, placed_total_fen,
                       placed_key, placed_request, placed_at, delivery_kind, receiver, source, note, channel, picks,
                       pay_before, paid_at, inside_fen)
                select d.id, d.number, d.buyer, d.status, d.list, d.goods, d.freight, d.goods + d.freight, d.goods + d.freight,
                       d.key, d.request, d.at, d.kind, d.receiver, d.source, d.note, d.channel,
                       d.picks::jsonb, d.pay_before,
                       case when d.pay_before is null then d.at end, d.inside
                  from unnest(:ids, :numbers, :buyers, :statuses, :lists, :goods, :freights, :keys::uuid[],
                              :requests::uuid[], :ats::timestamptz[],
                              :kinds, :receivers, :sources, :notes, :channels, :picks,
                              :befores::timestamptz[], :insides)
                    as d(id, number, buyer, status, list, goods, freight, key, request, at,
                         kind, receiver, source, note, channel, picks, pay_before, inside)
                """)
                .param("ids", longs(drafts, d -> d.id().value()))
                .param("numbers", texts(drafts, Draft::number))
                .param("buyers", longs(drafts, d -> d.buyer().value()))
                .param("statuses", texts(drafts, d -> d.placedStatus().name()))
                .param("lists", longs(drafts, d -> d.quote().list().fen()))
                .param("goods", longs(drafts, d -> d.quote().goods().fen()))
                .param("freights", longs(drafts, d -> d.quote().freight().fen()))
                .param("keys", texts(drafts, d -> d.key().toString()))
                .param("requests", texts(drafts, d -> d.request().toString()))
                .param("ats", times(drafts, Draft::at))
                .param("kinds", texts(drafts, d -> d.deliveryKind().name()))
                .param("receivers", texts(drafts, d -> receivers.sealed(d.receiver())))
                .param("sources", texts(drafts, d -> d.source().name()))
                .param("notes", texts(drafts, Draft::note))
                .param("channels", texts(drafts, d -> d.channel().name()))
                .param("picks", texts(drafts, d -> list(d.picks())))
                .param("befores", times(drafts, Draft::payBefore))
                .param("insides", longs(drafts, d -> d.inside().fen()))
                .expect(drafts.size());
    }

    private void insertLines(List<Draft> drafts, Writes writes) {
        record Written(Draft draft, Draft.Line line) {}
        var lines = drafts.stream()
                .flatMap(d -> d.lines().stream().map(l -> new Written(d, l)))
                .toList();
        writes.add("""
                insert into order_line (
                       id, order_id, position, sku_id, product_id, name, spec, picture_url, picture_tone, quantity,
                       unit_base_fen, unit_price_fen, goods_fen, freight_fen, cost_fen, no_return, adjustments)
                select d.id, d.order_id, d.position, d.sku, d.product, d.name, d.spec, d.url, d.tone, d.quantity,
                       d.base, d.price, d.goods, d.freight, nullif(d.cost, -1), d.no_return, d.adjustments::jsonb
                  from unnest(:ids, :orders, :positions, :skus, :products, :names, :specs, :urls, :tones, :quantities,
                              :bases, :prices, :goods, :freights, :costs, :noReturns, :adjustments)
                    as d(id, order_id, position, sku, product, name, spec, url, tone, quantity,
                         base, price, goods, freight, cost, no_return, adjustments)
                """)
                .param("ids", longs(lines, p -> p.line().id().value()))
                .param("orders", longs(lines, p -> p.draft().id().value()))
                .param("positions", longs(lines, p -> p.line().price().basket().number()))
                .param("skus", longs(lines, p -> p.line().sku()))
                .param("products", longs(lines, p -> p.line().offer().product().value()))
                .param("names", texts(lines, p -> p.line().offer().name()))
                .param("specs", texts(lines, p -> p.line().offer().spec()))
                .param("urls", texts(lines, p -> p.line().offer().picture().url()))
                .param("tones", texts(lines, p -> tone(p.line())))
                .param("quantities", longs(lines, p -> p.line().quantity()))
                .param(
                        "bases",
                        longs(lines, p -> p.line().price().basket().unitBase().fen()))
                .param("prices", longs(lines, p -> p.line().price().unitPrice().fen()))
                .param("goods", longs(lines, p -> p.line().price().goods().fen()))
                .param("freights", longs(lines, p -> p.line().price().freight().fen()))
                .param("costs", longs(lines, p -> cost(p.line())))
                .param(
                        "noReturns",
                        lines.stream()
                                .map(p -> !p.line().offer().noReasonReturn())
                                .toArray(Boolean[]::new))
                .param("adjustments", texts(lines, p -> list(p.line().price().adjustments())))
                .expect(lines.size());
    }

    private void insertHolds(List<Draft> drafts, Writes writes) {
        record Held(long order, Draft.Hold hold) {}
        var holds = drafts.stream()
                .flatMap(d -> d.holds().stream().map(hold -> new Held(d.id().value(), hold)))
                .toList();
        if (!holds.isEmpty()) {
            writes.add(
                            "insert into order_hold (order_id, name, zh, en) select * from unnest(:orders, :names, :zh, :en)")
                    .param("orders", longs(holds, Held::order))
                    .param("names", texts(holds, h -> h.hold().name()))
                    .param("zh", texts(holds, h -> h.hold().words().zh()))
                    .param("en", texts(holds, h -> h.hold().words().en()))
                    .expect(holds.size());
        }
    }

    private String list(List<?> values) {
        return values.isEmpty() ? NOTHING : json.writeValueAsString(values);
    }

    private static @Nullable String tone(Draft.Line line) {
        var tone = line.offer().picture().tone();
        return tone == null ? null : tone.name();
    }

    private static long cost(Draft.Line line) {
        var cost = line.offer().cost();
        return cost == null ? -1 : cost.fen();
    }

    private static <T> long[] longs(List<T> rows, ToLongFunction<T> column) {
        var values = new long[rows.size()];
        for (int i = 0; i < values.length; i++) {
            values[i] = column.applyAsLong(rows.get(i));
        }
        return values;
    }

    private static <T> @Nullable String[] texts(List<T> rows, Function<T, @Nullable String> column) {
        var values = new @Nullable String[rows.size()];
        for (int i = 0; i < values.length; i++) {
            values[i] = column.apply(rows.get(i));
        }
        return values;
    }

    private static <T> @Nullable String[] times(List<T> rows, Function<T, java.time.@Nullable Instant> column) {
        return texts(rows, row -> {
            var at = column.apply(row);
            return at == null ? null : at.toString();
        });
    }
}
