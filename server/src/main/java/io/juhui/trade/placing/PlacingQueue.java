package io.juhui.trade.placing;

import io.juhui.kernel.Actor.BuyerId;
import io.juhui.platform.store.HotWrites;
import io.juhui.platform.store.HotWrites.Outcome;
import io.juhui.trade.ordering.OrderPlaced;
import io.micrometer.core.instrument.DistributionSummary;
import io.micrometer.core.instrument.MeterRegistry;
import java.util.List;
import java.util.UUID;
import org.springframework.context.SmartLifecycle;
import org.springframework.stereotype.Component;

/**
 * Group commit in the application: one thread prices and addresses what waits and places it in one transaction. (With two threads,
 * one preparing while the other placed, batches were half as large and the shop slower.)
 */
@Component
class PlacingQueue implements SmartLifecycle {

    private final PlacingDrafts drafts;
    private final PlacingBatch batches;
    private final HotWrites<Request, Answer> road;
    private volatile boolean running;

    PlacingQueue(PlacingDrafts drafts, PlacingBatch batches, MeterRegistry metrics) {
        this.drafts = drafts;
        this.batches = batches;
        var sizes = DistributionSummary.builder("juhui.placement.batch")
                .publishPercentiles(0.5, 0.99)
                .register(metrics);
        this.road = new HotWrites<>("placement", this::place, sizes::record);
        metrics.gauge("juhui.placement.waiting", road, HotWrites::waiting);
    }

    /**
     * @param key digest of buyer and Idempotency-Key
     * @param digest digest of the body, to tell a repetition from another request under the same key
     */
    record Request(BuyerId buyer, PlaceOrder body, UUID key, UUID digest) {}

    /** {@code again} when the key had placed its order before. */
    record Answer(OrderPlaced order, boolean again) {}

    /** Waits until the order is durable, or throws the refusal. */
    Answer place(BuyerId buyer, PlaceOrder body, UUID key, UUID digest) {
        return road.ask(new Request(buyer, body, key, digest));
    }

    private List<Outcome<Answer>> place(List<Request> requests) {
        var outcomes = batches.place(drafts.prepare(requests));
        return requests.stream().map(outcomes::get).toList();
    }

    @Override
    public void start() {
        road.start();
        running = true;
    }

    /** Places what waits before the pool closes; the web server has stopped taking requests by then (B13). */
    @Override
    public void stop() {
        running = false;
        road.stop();
    }

    @Override
    public boolean isRunning() {
        return running;
    }
}
