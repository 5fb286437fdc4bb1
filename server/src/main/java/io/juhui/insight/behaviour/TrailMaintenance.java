package io.juhui.insight.behaviour;

import io.juhui.kernel.Actor.BuyerId;
import io.juhui.party.identity.spi.MeCounts;
import io.juhui.platform.jobs.RecurringWork;
import java.time.Clock;
import java.time.Duration;
import java.util.Map;
import org.springframework.stereotype.Component;

/** Forgets old footprints, and counts for the buyer's own page. */
@Component
class TrailMaintenance implements RecurringWork, MeCounts {

    private static final Duration KEPT = Duration.ofDays(90);

    private final Trails trails;
    private final Clock clock;

    TrailMaintenance(Trails trails, Clock clock) {
        this.trails = trails;
        this.clock = clock;
    }

    @Override
    public String name() {
        return "behaviour.forget-footprints";
    }

    @Override
    public Duration every() {
        return Duration.ofHours(6);
    }

    @Override
    public void run() {
        trails.forgetVisitsBefore(clock.instant().minus(KEPT));
    }

    @Override
    public Map<String, Integer> counts(BuyerId buyer) {
        return Map.of("favourites", trails.keptCount(buyer), "footprints", trails.visitedCount(buyer));
    }
}
