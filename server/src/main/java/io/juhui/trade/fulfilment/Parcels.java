package io.juhui.trade.fulfilment;

import io.juhui.kernel.Ids;
import io.juhui.platform.store.Row;
import io.juhui.trade.ordering.LineId;
import io.juhui.trade.ordering.OrderId;
import java.sql.Timestamp;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Packages and what is in them. */
@Component
class Parcels {

    private final JdbcClient db;
    private final Ids ids;

    Parcels(JdbcClient db, Ids ids) {
        this.db = db;
        this.ids = ids;
    }

    ParcelId next() {
        return new ParcelId(ids.next());
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

    /** Makes whoever tells of packages of one order, or corrects one, see what the others did. The order is locked before. */
    void lock(OrderId order) {
        db.sql("select id from parcel where order_id = :order order by id for update")
                .param("order", order.value())
                .query(Long.class)
                .list();
    }

    /** Under the number that it bore when it was read; a corrected one is followed anew. */
    void follow(Parcel parcel) {
        db.sql("update parcel set followed = true where id = :id and carrier = :carrier and tracking_number = :number")
                .param("id", parcel.id().value())
                .param("carrier", parcel.carrier().name())
                .param("number", parcel.trackingNumber())
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
