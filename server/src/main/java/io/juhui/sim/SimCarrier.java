package io.juhui.sim;

import io.juhui.platform.gateway.LogisticsTraces;
import io.juhui.platform.gateway.LogisticsTraces.State;
import io.juhui.platform.gateway.LogisticsTraces.Trace;
import java.sql.Timestamp;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.springframework.context.annotation.Profile;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * A parcel's road, in the shop's time: collected after an hour, moving, delivered on the second day. {@link #push} makes the next
 * step happen now; what comes after it keeps its distance.
 */
@Component
@Profile("demo")
class SimCarrier implements LogisticsTraces.Carrier {

    private record Step(State state, Duration after, String text) {}

    private static final List<Step> ROAD = List.of(
            new Step(State.COLLECTED, Duration.ofHours(1), "快递员已揽收"),
            new Step(State.MOVING, Duration.ofHours(7), "快件已到达转运中心，正发往下一站"),
            new Step(State.MOVING, Duration.ofHours(24), "快件已到达目的地城市"),
            new Step(State.DELIVERING, Duration.ofHours(32), "快递员正在派送"),
            new Step(State.SIGNED, Duration.ofHours(36), "快件已签收，签收人：本人"));

    record Parcel(String carrier, String trackingNumber, String salt, Instant since, List<Instant> pushed) {}

    private final JdbcClient db;
    private final Clock clock;

    SimCarrier(JdbcClient db, Clock clock) {
        this.db = db;
        this.clock = clock;
    }

    @Override
    public void follow(String carrier, String trackingNumber, String salt) {
        db.sql("""
                insert into sim_parcel (carrier, tracking_number, since, salt)
                values (:carrier, :number, :now, :salt)
                on conflict (carrier, tracking_number) do update
                   set salt = excluded.salt
                """)
                .param("salt", salt)
                .param("carrier", carrier)
                .param("number", trackingNumber)
                .param("now", Timestamp.from(clock.instant()))
                .update();
    }

    @Override
    public List<Trace> traces(String carrier, String trackingNumber) {
        return recent(1, carrier, trackingNumber).stream()
                .flatMap(parcel -> road(parcel).stream())
                .filter(trace -> !trace.at().isAfter(clock.instant()))
                .toList();
    }

    /** The next step happens now. */
    void push(String carrier, String trackingNumber) {
        var done = traces(carrier, trackingNumber).size();
        if (done >= ROAD.size()) {
            return;
        }
        db.sql("""
                update sim_parcel
                   set pushed = :pushed
                 where carrier = :carrier
                   and tracking_number = :number
                """)
                .param("carrier", carrier)
                .param("number", trackingNumber)
                .param("pushed", pushed(carrier, trackingNumber, done))
                .update();
    }

    List<Parcel> recent(int most) {
        return recent(most, "", "");
    }

    Optional<Parcel> find(String carrier, String trackingNumber) {
        return recent(1, carrier, trackingNumber).stream().findFirst();
    }

    /** What has been travelled is written down with its times, and the step after it as now. */
    private Timestamp[] pushed(String carrier, String trackingNumber, int done) {
        var times = new ArrayList<Timestamp>();
        traces(carrier, trackingNumber).forEach(trace -> times.add(Timestamp.from(trace.at())));
        times.add(Timestamp.from(clock.instant()));
        return times.subList(0, done + 1).toArray(Timestamp[]::new);
    }

    static List<Trace> road(Parcel parcel) {
        var road = new ArrayList<Trace>();
        var last = parcel.since();
        for (int i = 0; i < ROAD.size(); i++) {
            var step = ROAD.get(i);
            var before = i == 0 ? Duration.ZERO : ROAD.get(i - 1).after();
            last = i < parcel.pushed().size()
                    ? parcel.pushed().get(i)
                    : last.plus(step.after()).minus(before);
            road.add(new Trace(last, step.text(), step.state()));
        }
        return road;
    }

    private List<Parcel> recent(int most, String carrier, String number) {
        return db.sql("""
                select carrier, tracking_number, salt, since, pushed
                  from sim_parcel
                 where (:carrier = '' or carrier = :carrier)
                   and (:number = '' or tracking_number = :number)
                 order by since desc
                 limit :most
                """)
                .param("carrier", carrier)
                .param("number", number)
                .param("most", most)
                .query((row, _) -> new Parcel(
                        row.getString("carrier"),
                        row.getString("tracking_number"),
                        row.getString("salt"),
                        row.getTimestamp("since").toInstant(),
                        instants((Timestamp[]) row.getArray("pushed").getArray())))
                .list();
    }

    private static List<Instant> instants(Timestamp[] times) {
        return java.util.Arrays.stream(times).map(Timestamp::toInstant).toList();
    }
}
