package io.juhui.platform.store;

import io.micrometer.core.instrument.DistributionSummary;
import io.micrometer.core.instrument.MeterRegistry;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import org.springframework.context.SmartLifecycle;
import org.springframework.stereotype.Component;

/** Opens {@link HotWrites} for the rooms: measured, started when all rooms stand, ended before the pool closes. */
@Component
public class HotRoads implements SmartLifecycle {

    private final MeterRegistry metrics;
    private final List<HotWrites<?, ?>> roads = new CopyOnWriteArrayList<>();
    private volatile boolean running;

    HotRoads(MeterRegistry metrics) {
        this.metrics = metrics;
    }

    /** {@code name} is of the worker, and in {@code juhui.NAME.batch} and {@code .waiting}. */
    public <Q, A> HotWrites<Q, A> open(String name, HotWrites.Work<Q, A> work) {
        var sizes = DistributionSummary.builder("juhui." + name + ".batch")
                .publishPercentiles(0.5, 0.99)
                .register(metrics);
        var road = new HotWrites<>(name, work, sizes::record);
        metrics.gauge("juhui." + name + ".waiting", road, HotWrites::waiting);
        roads.add(road);
        if (running) { // a room that was made late
            road.start();
        }
        return road;
    }

    @Override
    public void start() {
        roads.forEach(HotWrites::start);
        running = true;
    }

    /** Does what waits before the pool closes; the web server has stopped taking requests by then (B13). */
    @Override
    public void stop() {
        running = false;
        roads.forEach(HotWrites::stop);
    }

    @Override
    public boolean isRunning() {
        return running;
    }
}
