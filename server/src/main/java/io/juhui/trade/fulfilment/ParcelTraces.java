package io.juhui.trade.fulfilment;

import io.juhui.platform.gateway.LogisticsTraces.State;
import io.juhui.platform.gateway.LogisticsTraces.Trace;
import io.juhui.platform.store.Row;
import java.sql.Timestamp;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Where packages have been, as their carriers told. */
@Component
class ParcelTraces {

    private final JdbcClient db;

    ParcelTraces(JdbcClient db) {
        this.db = db;
    }

    /** What is known already stays as it is; carriers repeat themselves, and tell whole seconds when they come by themselves. */
    void add(ParcelId parcel, List<Trace> traces) {
        db.sql("""
                insert into parcel_trace (parcel_id, at, text, state)
                select :parcel, d.at, d.text, d.state
                  from unnest(:at, :texts, :states) as d(at, text, state)
                on conflict do nothing
                """)
                .param("parcel", parcel.value())
                .param(
                        "at",
                        traces.stream()
                                .map(t -> Timestamp.from(t.at().truncatedTo(ChronoUnit.SECONDS)))
                                .toArray(Timestamp[]::new))
                .param("texts", traces.stream().map(Trace::text).toArray(String[]::new))
                .param("states", traces.stream().map(t -> t.state().name()).toArray(String[]::new))
                .update();
    }

    /** Newest first. */
    Map<ParcelId, List<Trace>> of(Collection<ParcelId> parcels) {
        var traces = new HashMap<ParcelId, List<Trace>>();
        db.sql("""
                select parcel_id, at, text, state
                  from parcel_trace
                 where parcel_id = any(:parcels)
                 order by at desc, array_position(array['SIGNED', 'DELIVERING', 'MOVING', 'COLLECTED'], state), text
                """)
                .param("parcels", parcels.stream().mapToLong(ParcelId::value).toArray())
                .query(Row.mapper(
                        row -> traces.computeIfAbsent(row.id("parcel_id", ParcelId::new), _ -> new ArrayList<>())
                                .add(new Trace(row.instant("at"), row.text("text"), State.valueOf(row.text("state"))))))
                .list();
        return traces;
    }
}
