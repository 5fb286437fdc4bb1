package io.juhui.marketing.flashsale;

import io.juhui.marketing.flashsale.FlashStocks.Units;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import org.springframework.stereotype.Component;

/**
 * What open sessions have left, read at most a few times a second for a whole crowd: for pages, and to tell who comes too late without
 * asking for a place in line.
 */
@Component
class FlashLook {

    private static final Duration FRESH = Duration.ofMillis(250);

    private final FlashStocks stocks;
    private final Clock clock;
    private volatile Seen seen = new Seen(Instant.EPOCH, Map.of());

    FlashLook(FlashStocks stocks, Clock clock) {
        this.stocks = stocks;
        this.clock = clock;
    }

    private record Seen(Instant at, Map<FlashKey, Units> units) {}

    Optional<Units> of(FlashKey key) {
        return Optional.ofNullable(now().get(key));
    }

    Map<FlashKey, Units> now() {
        var at = clock.instant();
        var known = seen;
        if (isFresh(known, at)) {
            return known.units();
        }
        synchronized (this) {
            if (!isFresh(seen, at)) {
                seen = new Seen(at, stocks.open());
            }
            return seen.units();
        }
    }

    /** Something has changed: the next look is a new one. */
    void forget() {
        seen = new Seen(Instant.EPOCH, Map.of());
    }

    private static boolean isFresh(Seen known, Instant at) {
        return !known.at().isAfter(at) && known.at().plus(FRESH).isAfter(at);
    }
}
