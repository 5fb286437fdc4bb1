package io.juhui.trade.ordering;

import io.juhui.kernel.Money;
import io.juhui.platform.jobs.Deadlines;
import io.juhui.platform.store.Row;
import io.juhui.platform.store.Vault;
import io.juhui.trade.pricing.Adjustment;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Function;
import java.util.function.ToLongFunction;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import tools.jackson.databind.json.JsonMapper;

/** Writes a batch of placed orders as arrays: orders, lines, holds and deadlines, one statement each. */
@Component
class OrderWriter {

    private static final String NO_ADJUSTMENTS = "[]";

    private final JdbcClient db;
    private final Deadlines deadlines;
    private final Vault vault;
    private final JsonMapper json;

    OrderWriter(JdbcClient db, Deadlines deadlines, Vault vault, JsonMapper json) {
        this.db = db;
        this.deadlines = deadlines;
        this.vault = vault;
        this.json = json;
    }

    /** An order placed earlier under a key: what was asked then, and what was answered. */
    record Placed(UUID request, OrderPlaced answer) {}

    Map<UUID, Placed> placedBefore(Collection<UUID> keys) {
        record Found(UUID key, Placed placed) {}
        var placed = new HashMap<UUID, Placed>();
        db.sql("""
                select placed_key, placed_request, id, number, placed_total_fen, delivery_kind, pay_before,
                       exists (select 1 from order_hold h where h.order_id = o.id) as held
                  from trade_order o
                 where placed_key = any(:keys::uuid[])
                """)
                .param("keys", keys.stream().map(UUID::toString).toArray(String[]::new))
                .query(Row.mapper(row -> new Found(
                        UUID.fromString(row.text("placed_key")),
                        new Placed(
                                UUID.fromString(row.text("placed_request")),
                                answer(
                                        row.id("id", OrderId::new),
                                        row.text("number"),
                                        row.money("placed_total_fen"),
                                        row.maybeInstant("pay_before"),
                                        row.text("delivery_kind").equals("PICKUP"),
                                        row.flag("held"))))))
                .list()
                .forEach(found -> placed.put(found.key(), found.placed()));
        return placed;
    }

    OrderPlaced answer(Draft d) {
        return new OrderPlaced(d.id(), d.number(), d.total(), d.placedStatus(), d.payBefore());
    }

    private static OrderPlaced answer(
            OrderId id,
            String number,
            Money total,
            java.time.@Nullable Instant payBefore,
            boolean pickup,
            boolean held) {
        var status = total.isPositive()
                ? OrderStatus.UNPAID
                : held ? OrderStatus.HELD : pickup ? OrderStatus.TO_PICK_UP : OrderStatus.TO_SHIP;
        return new OrderPlaced(id, number, total, status, payBefore);
    }

    void insert(List<Draft> drafts) {
        insertOrders(drafts);
        insertLines(drafts);
        insertHolds(drafts);
        var unpaid = drafts.stream().filter(d -> d.payBefore() != null).toList();
        deadlines.setAll(
                UnpaidDeadline.KIND,
                longs(unpaid, d -> d.id().value()),
                unpaid.stream()
                        .map(d -> java.util.Objects.requireNonNull(d.payBefore()))
                        .toList());
    }

    private void insertOrders(List<Draft> drafts) {
        var inserted = db.sql("""
                insert into trade_order (
                       id, number, buyer_id, status, list_fen, goods_fen, freight_fen, total_fen, placed_total_fen,
                       placed_key, placed_request, placed_at, delivery_kind, receiver, source, note, pay_before, paid_at)
                select d.id, d.number, d.buyer, d.status, d.list, d.goods, d.freight, d.goods + d.freight, d.goods + d.freight,
                       d.key, d.request, d.at, d.kind, d.receiver, d.source, d.note, d.pay_before,
                       case when d.pay_before is null then d.at end
                  from unnest(:ids, :numbers, :buyers, :statuses, :lists, :goods, :freights, :keys::uuid[],
                              :requests::uuid[], :ats::timestamptz[],
                              :kinds, :receivers, :sources, :notes, :befores::timestamptz[])
                    as d(id, number, buyer, status, list, goods, freight, key, request, at,
                         kind, receiver, source, note, pay_before)
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
                .param("receivers", texts(drafts, d -> vault.seal("receiver", json.writeValueAsString(d.receiver()))))
                .param("sources", texts(drafts, d -> d.source().name()))
                .param("notes", texts(drafts, Draft::note))
                .param("befores", times(drafts, Draft::payBefore))
                .update();
        if (inserted != drafts.size()) {
            throw new IllegalStateException("inserted " + inserted + " of " + drafts.size() + " orders");
        }
    }

    private void insertLines(List<Draft> drafts) {
        record Written(Draft draft, Draft.Line line) {}
        var lines = drafts.stream()
                .flatMap(d -> d.lines().stream().map(l -> new Written(d, l)))
                .toList();
        db.sql("""
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
                .param(
                        "adjustments",
                        texts(lines, p -> adjustments(p.line().price().adjustments())))
                .update();
    }

    private void insertHolds(List<Draft> drafts) {
        record Hold(long order, String name) {}
        var holds = drafts.stream()
                .flatMap(d -> d.holds().stream().map(name -> new Hold(d.id().value(), name)))
                .toList();
        if (!holds.isEmpty()) {
            db.sql("insert into order_hold (order_id, name) select * from unnest(:orders, :names)")
                    .param("orders", longs(holds, Hold::order))
                    .param("names", texts(holds, Hold::name))
                    .update();
        }
    }

    private String adjustments(List<Adjustment> adjustments) {
        return adjustments.isEmpty() ? NO_ADJUSTMENTS : json.writeValueAsString(adjustments);
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
        return rows.stream().mapToLong(column).toArray();
    }

    private static <T> String[] texts(List<T> rows, Function<T, @Nullable String> column) {
        return rows.stream().map(column).toArray(String[]::new);
    }

    private static <T> String[] times(List<T> rows, Function<T, java.time.@Nullable Instant> column) {
        return texts(rows, row -> {
            var at = column.apply(row);
            return at == null ? null : at.toString();
        });
    }
}
