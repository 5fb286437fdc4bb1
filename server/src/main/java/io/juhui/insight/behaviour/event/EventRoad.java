package io.juhui.insight.behaviour.event;

import io.juhui.kernel.Actor.BuyerId;
import io.juhui.platform.store.HotRoads;
import io.juhui.platform.store.HotTransaction;
import io.juhui.platform.store.HotWrites;
import io.juhui.platform.store.HotWrites.Outcome;
import io.juhui.platform.store.Writes;
import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.springframework.stereotype.Component;

/** Takes in what devices tell: hundreds of batches in one transaction, each once, durable before it is acknowledged. */
@Component
class EventRoad {

    private final HotTransaction transaction;
    private final EventWriter writer;
    private final Clock clock;
    private final HotWrites<Told, Boolean> road;

    EventRoad(HotTransaction transaction, EventWriter writer, Clock clock, HotRoads roads) {
        this.transaction = transaction;
        this.writer = writer;
        this.clock = clock;
        this.road = roads.open("behaviour", this::write);
    }

    record Told(EventBatch batch, Optional<BuyerId> buyer) {}

    /** False when it was taken before. */
    boolean take(Told told) {
        return road.ask(told);
    }

    private List<Outcome<Boolean>> write(List<Told> all) {
        var at = clock.instant();
        return transaction.run(trip -> {
            var known = lockVisits(all, at, trip);
            var fresh = new ArrayList<Told>();
            var taken = new HashMap<Told, Boolean>();
            all.stream()
                    .sorted(Comparator.comparingInt(told -> told.batch().number()))
                    .forEach(told -> {
                        var visit = told.batch().visit();
                        var isNew = told.batch().number() > known.getOrDefault(visit, 0);
                        if (isNew) {
                            known.put(visit, told.batch().number());
                            fresh.add(told);
                        }
                        taken.merge(told, isNew, Boolean::logicalOr);
                    });
            writer.write(fresh, at, trip);
            trip.send();
            return all.stream()
                    .<Outcome<Boolean>>map(told -> new Outcome.Done<>(taken.get(told)))
                    .toList();
        });
    }

    private Map<UUID, Integer> lockVisits(List<Told> all, Instant at, Writes trip) {
        var known = new HashMap<UUID, Integer>();
        writer.begin(all, at, trip);
        writer.lock(all, trip, known::put);
        trip.send();
        return known;
    }
}
