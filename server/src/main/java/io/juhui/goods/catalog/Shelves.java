package io.juhui.goods.catalog;

import java.time.Clock;
import java.util.concurrent.locks.ReentrantLock;
import org.jspecify.annotations.Nullable;
import org.springframework.context.annotation.DependsOn;
import org.springframework.stereotype.Component;

/**
 * Holds the shelf of this moment. A newer catalogue or a turn of the clock is waited for; fresh hints of other rooms are looked
 * for twice a second by one caller while the others read on.
 */
@Component
@DependsOn("clock")
public class Shelves {

    private static final long LOOK_NANOS = 500_000_000L;

    private final Skus skus;
    private final Signals.Source source;
    private final Clock clock;
    private final ReentrantLock building = new ReentrantLock();
    private volatile @Nullable Shelf current;
    private volatile long lookedAt;

    Shelves(Skus skus, Signals.Source source, Clock clock) {
        this.skus = skus;
        this.source = source;
        this.clock = clock;
    }

    public Shelf now() {
        var shelf = current;
        if (shelf == null || outdated(shelf)) {
            building.lock();
            try {
                shelf = current;
                return shelf == null || outdated(shelf) ? build(shelf) : shelf;
            } finally {
                building.unlock();
            }
        }
        if (System.nanoTime() - lookedAt > LOOK_NANOS && building.tryLock()) {
            try {
                return look(shelf);
            } finally {
                building.unlock();
            }
        }
        return shelf;
    }

    private boolean outdated(Shelf shelf) {
        return shelf.catalogue() != skus.snapshot() || !clock.instant().isBefore(shelf.validUntil());
    }

    private Shelf look(Shelf shelf) {
        lookedAt = System.nanoTime();
        return source.now().equals(shelf.signals()) ? shelf : build(shelf);
    }

    private Shelf build(@Nullable Shelf before) {
        lookedAt = System.nanoTime();
        var built = new Shelf(before == null ? 1 : before.state() + 1, skus.snapshot(), source.now(), clock.instant());
        current = built;
        return built;
    }
}
