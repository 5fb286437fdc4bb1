package io.juhui.trade.ordering;

import io.juhui.kernel.Actor.BuyerId;
import io.juhui.kernel.Problem;
import io.juhui.platform.web.WebProblem;
import io.micrometer.core.instrument.DistributionSummary;
import io.micrometer.core.instrument.MeterRegistry;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.ArrayBlockingQueue;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.SmartLifecycle;
import org.springframework.stereotype.Component;

/**
 * Group commit in the application: one worker takes whatever is queued and places it in one transaction. An idle shop has
 * batches of one and no added wait; a busy one shares a commit among hundreds. A caller is answered only after the commit.
 */
@Component
class Placement implements SmartLifecycle {

    private static final Logger LOG = LoggerFactory.getLogger(Placement.class);
    private static final int LARGEST_BATCH = 256;
    private static final int LONGEST_QUEUE = 8_192;
    private static final int PATIENCE_SECONDS = 15;

    private final BlockingQueue<Request> queue = new ArrayBlockingQueue<>(LONGEST_QUEUE);
    private final PlacementBatch batches;
    private final DistributionSummary batchSizes;
    private volatile boolean running;
    private volatile Thread worker = Thread.ofPlatform().unstarted(() -> {});

    Placement(PlacementBatch batches, MeterRegistry metrics) {
        this.batches = batches;
        this.batchSizes = DistributionSummary.builder("juhui.placement.batch")
                .publishPercentiles(0.5, 0.99)
                .register(metrics);
    }

    /**
     * @param key digest of buyer and Idempotency-Key
     * @param digest digest of the body, to tell a repetition from another request under the same key
     */
    record Request(BuyerId buyer, PlaceOrder body, UUID key, UUID digest, CompletableFuture<Answer> answer) {}

    /** {@code again} when the key had placed its order before. */
    record Answer(OrderPlaced order, boolean again) {}

    /** Waits until the order is durable, or throws the refusal. */
    Answer place(BuyerId buyer, PlaceOrder body, UUID key, UUID digest) {
        var answer = new CompletableFuture<Answer>();
        if (!running || !queue.offer(new Request(buyer, body, key, digest, answer))) {
            throw WebProblem.OVERLOADED.problem().with("retryAfterSeconds", 1);
        }
        try {
            return answer.get(PATIENCE_SECONDS, TimeUnit.SECONDS);
        } catch (ExecutionException e) {
            throw e.getCause() instanceof RuntimeException cause ? cause : new IllegalStateException(e.getCause());
        } catch (TimeoutException e) {
            // the order may still be placed; a retry with the same key gets the truth
            throw WebProblem.OVERLOADED.problem().with("retryAfterSeconds", 2);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw WebProblem.OVERLOADED.problem().with("retryAfterSeconds", 1);
        }
    }

    private void work() {
        var taken = new ArrayList<Request>(LARGEST_BATCH);
        while (running || !queue.isEmpty()) {
            taken.clear();
            try {
                var first = queue.poll(100, TimeUnit.MILLISECONDS);
                if (first == null) {
                    continue;
                }
                taken.add(first);
            } catch (InterruptedException e) {
                continue; // only stop() ends this loop
            }
            queue.drainTo(taken, LARGEST_BATCH - 1);
            batchSizes.record(taken.size());
            place(List.copyOf(taken));
        }
    }

    /** A batch that fails is tried one by one, so that a poisonous request harms only itself. */
    private void place(List<Request> requests) {
        try {
            batches.place(requests).forEach(PlacementBatch.Outcome::tell);
        } catch (RuntimeException | Error e) {
            if (requests.size() == 1) {
                if (!(e instanceof Problem)) {
                    LOG.warn("a placing failed: {}", e.toString());
                }
                requests.getFirst().answer().completeExceptionally(e);
                return;
            }
            LOG.warn("a batch of {} failed and is placed one by one: {}", requests.size(), e.toString());
            requests.forEach(request -> place(List.of(request)));
        }
    }

    @Override
    public void start() {
        running = true;
        worker = Thread.ofPlatform().name("placement").start(this::work);
    }

    /** Places what is queued before the pool closes; the web server has stopped taking requests by then (B13). */
    @Override
    public void stop() {
        running = false;
        try {
            worker.join(20_000);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    @Override
    public boolean isRunning() {
        return running;
    }
}
