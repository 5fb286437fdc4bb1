package io.juhui.trade.fulfilment;

import io.juhui.platform.store.Row;
import io.juhui.trade.ordering.LineId;
import io.juhui.trade.ordering.OrderId;
import io.juhui.trade.ordering.OrderLine;
import java.sql.Timestamp;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Packages, what is in them, and how much of each line has left. */
@Component
class Parcels {

    private final JdbcClient db;

    Parcels(JdbcClient db) {
        this.db = db;
    }

    /**
     * Counts units as sent; a line that would exceed what was ordered takes nothing.
     *
     * @return how many of the lines had room
     */
    int take(Map<OrderLine, Integer> units) {
        var lines = units.keySet().stream()
                .sorted(java.util.Comparator.comparingLong(l -> l.id().value()))
                .toList();
        return db.sql("""
                insert into line_shipment as s (line_id, order_id, quantity, shipped)
                select d.line_id, d.order_id, d.quantity, d.shipped
                  from unnest(:lines, :orders, :quantities, :units) as d(line_id, order_id, quantity, shipped)
                 where d.shipped <= d.quantity
                on conflict (line_id) do update
                   set shipped = s.shipped + excluded.shipped
                 where s.shipped + excluded.shipped <= s.quantity
                """)
                .param("lines", lines.stream().mapToLong(l -> l.id().value()).toArray())
                .param(
                        "orders",
                        lines.stream().mapToLong(l -> l.order().value()).toArray())
                .param(
                        "quantities",
                        lines.stream().mapToInt(OrderLine::quantity).toArray())
                .param(
                        "units",
                        lines.stream()
                                .mapToInt(l -> Objects.requireNonNull(units.get(l)))
                                .toArray())
                .update();
    }

    Map<LineId, Integer> shipped(OrderId order) {
        var shipped = new HashMap<LineId, Integer>();
        db.sql("select line_id, shipped from line_shipment where order_id = :order")
                .param("order", order.value())
                .query(Row.mapper(row -> shipped.put(row.id("line_id", LineId::new), row.count("shipped"))))
                .list();
        return shipped;
    }

    void insert(Collection<Parcel> parcels) {
        var all = List.copyOf(parcels);
        db.sql("""
                insert into parcel (id, order_id, carrier, tracking_number, shipped_at, shipped_by, followed, signed_at)
                select id, order_id, carrier, number, at, by, followed, signed::timestamptz
                  from unnest(:ids, :orders, :carriers, :numbers, :at, :by, :followed, :signed)
                       as d(id, order_id, carrier, number, at, by, followed, signed)
                """)
                .param("ids", all.stream().mapToLong(p -> p.id().value()).toArray())
                .param("orders", all.stream().mapToLong(p -> p.order().value()).toArray())
                .param("carriers", all.stream().map(p -> p.carrier().name()).toArray(String[]::new))
                .param("numbers", all.stream().map(Parcel::trackingNumber).toArray(String[]::new))
                .param(
                        "at",
                        all.stream().map(p -> Timestamp.from(p.shippedAt())).toArray(Timestamp[]::new))
                .param("by", all.stream().map(Parcel::shippedBy).toArray(String[]::new))
                .param("followed", all.stream().map(Parcel::followed).toArray(Boolean[]::new))
                .param(
                        "signed",
                        all.stream()
                                .map(p -> p.signedAt() == null
                                        ? null
                                        : p.signedAt().toString())
                                .toArray(String[]::new))
                .update();
        insertLines(all);
    }

    private void insertLines(List<Parcel> parcels) {
        record Inside(long parcel, long line, int units) {}
        var inside = new ArrayList<Inside>();
        parcels.forEach(p ->
                p.units().forEach((line, units) -> inside.add(new Inside(p.id().value(), line.value(), units))));
        db.sql("insert into parcel_line (parcel_id, line_id, quantity) select * from unnest(:parcels, :lines, :units)")
                .param("parcels", inside.stream().mapToLong(Inside::parcel).toArray())
                .param("lines", inside.stream().mapToLong(Inside::line).toArray())
                .param("units", inside.stream().mapToInt(Inside::units).toArray())
                .update();
    }

    Optional<Parcel> find(ParcelId id) {
        return read("where p.id = :id", Map.of("id", id.value())).stream().findFirst();
    }

    List<Parcel> of(OrderId order) {
        return read("where p.order_id = :id", Map.of("id", order.value()));
    }

    /** Several orders of one buyer may travel under one number. */
    List<Parcel> tracked(String carrier, String trackingNumber) {
        return read(
                "where p.carrier = :carrier and p.tracking_number = :number",
                Map.of("carrier", carrier, "number", trackingNumber));
    }

    /** Makes two packages of one order that are signed for at the same moment see each other. */
    void lock(OrderId order) {
        db.sql("select id from parcel where order_id = :order order by id for update")
                .param("order", order.value())
                .query(Long.class)
                .list();
    }

    void follow(ParcelId id) {
        db.sql("update parcel set followed = true where id = :id")
                .param("id", id.value())
                .update();
    }

    /** False when it had been signed for before. */
    boolean sign(ParcelId id, java.time.Instant at) {
        return db.sql("update parcel set signed_at = :at where id = :id and signed_at is null")
                        .param("id", id.value())
                        .param("at", Timestamp.from(at))
                        .update()
                == 1;
    }

    private List<Parcel> read(String where, Map<String, ?> params) {
        var parcels = new LinkedHashMap<Long, Parcel>();
        db.sql("""
                select p.id, p.order_id, p.carrier, p.tracking_number, p.shipped_at, p.shipped_by, p.followed, p.signed_at,
                       l.line_id, l.quantity
                  from parcel p
                  join parcel_line l on l.parcel_id = p.id
                """ + where + " order by p.id, l.line_id")
                .params(params)
                .query(Row.mapper(row -> parcels.computeIfAbsent(row.number("id"), _ -> parcel(row))
                        .units()
                        .put(row.id("line_id", LineId::new), row.count("quantity"))))
                .list();
        return List.copyOf(parcels.values());
    }

    private static Parcel parcel(Row row) {
        return new Parcel(
                row.id("id", ParcelId::new),
                row.id("order_id", OrderId::new),
                Carrier.valueOf(row.text("carrier")),
                row.text("tracking_number"),
                new LinkedHashMap<>(),
                row.instant("shipped_at"),
                row.text("shipped_by"),
                row.flag("followed"),
                row.maybeInstant("signed_at"));
    }
}
