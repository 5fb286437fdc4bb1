package io.juhui.trade.ordering;

import io.juhui.kernel.Actor.BuyerId;
import io.juhui.kernel.Problem;
import io.juhui.platform.web.WebProblem;
import io.juhui.trade.ordering.PlacementDrafts.Prepared;
import io.micrometer.core.instrument.DistributionSummary;
import io.micrometer.core.instrument.MeterRegistry;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.SmartLifecycle;
import org.springframework.stereotype.Component;

/**
 * Group commit in the application: one thread prices and addresses what is queued, another places whatever is ready by then in
 * one transaction. An idle shop has batches of one and no added wait; a busy one shares a commit among hundreds. A caller is
 * answered only after the commit. While a batch is being placed the next is prepared twice, when it begins and just before it
 * commits, and not request by request: preparing costs a round trip whatever it is for.
 */
@Component
class Placement implements SmartLifecycle {

    private static final Logger LOG = LoggerFactory.getLogger(Placement.class);
    private static final int LARGEST_BATCH = 256;
    private static final int LONGEST_QUEUE = 8_192;
    private static final int PATIENCE_SECONDS = 15;
    private static final int LONGEST_PAUSE_MILLIS = 20;

    private final WaitingLine<Request> queue = new WaitingLine<>(LONGEST_QUEUE);
    private final WaitingLine<Prepared> ready = new WaitingLine<>(LARGEST_BATCH);
    private final Semaphore call = new Semaphore(1);
    private final PlacementDrafts drafts;
    private final PlacementBatch batches;
    private final DistributionSummary batchSizes;
    private volatile boolean running;
    private volatile boolean preparing;
    private volatile List<Thread> workers = List.of();

    Placement(PlacementDrafts drafts, PlacementBatch batches, MeterRegistry metrics) {
        this.drafts = drafts;
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
            // what is under way may still be placed, and a retry with the same key gets the truth; what waits is
            // dropped
            answer.cancel(false);
            throw WebProblem.OVERLOADED.problem().with("retryAfterSeconds", 2);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw WebProblem.OVERLOADED.problem().with("retryAfterSeconds", 1);
        }
    }

    private void prepareAll() {
        while (running || !queue.isEmpty()) {
            prepared(awaited(queue.take(LARGEST_BATCH, this::awaitCall))).forEach(ready::put);
        }
        preparing = false;
    }

    private void call() {
        call.drainPermits();
        call.release();
    }

    private void awaitCall() throws InterruptedException {
        var _ = call.tryAcquire(LONGEST_PAUSE_MILLIS, TimeUnit.MILLISECONDS);
    }

    private void placeAll() {
        while (preparing || !ready.isEmpty()) {
            call();
            var batch = ready.take(LARGEST_BATCH, this::call);
            if (!batch.isEmpty()) {
                batchSizes.record(batch.size());
                place(batch);
            }
        }
    }

    /** After a long stop there is no use in placing for those who were told to come again: they have, with the same key (G06). */
    static List<Request> awaited(List<Request> requests) {
        return requests.stream().filter(request -> !request.answer().isDone()).toList();
    }

    private List<Prepared> prepared(List<Request> requests) {
        try {
            return drafts.prepare(requests);
        } catch (RuntimeException | Error e) {
            if (requests.size() == 1) {
                failed(requests.getFirst(), e);
                return List.of();
            }
            LOG.warn("{} requests could not be prepared together: {}", requests.size(), e.toString());
            return requests.stream()
                    .flatMap(request -> prepared(List.of(request)).stream())
                    .toList();
        }
    }

    /** A batch that fails is tried one by one, so that a poisonous request harms only itself. */
    private void place(List<Prepared> batch) {
        try {
            batches.place(batch, this::call).forEach(PlacementBatch.Outcome::tell);
        } catch (RuntimeException | Error e) {
            if (batch.size() == 1) {
                failed(batch.getFirst().request(), e);
                return;
            }
            LOG.warn("a batch of {} failed and is placed one by one: {}", batch.size(), e.toString());
            batch.forEach(one -> place(List.of(one)));
        }
    }

    private static void failed(Request request, Throwable e) {
        if (!(e instanceof Problem)) {
            LOG.warn("a placing failed: {}", e.toString());
        }
        request.answer().completeExceptionally(e);
    }

    @Override
    public void start() {
        running = true;
        preparing = true;
        workers = List.of(
                Thread.ofPlatform().name("placement-prepare").start(this::prepareAll),
                Thread.ofPlatform().name("placement").start(this::placeAll));
    }

    /** Places what is queued before the pool closes; the web server has stopped taking requests by then (B13). */
    @Override
    public void stop() {
        running = false;
        try {
            for (var worker : workers) {
                worker.join(20_000);
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    @Override
    public boolean isRunning() {
        return running;
    }
}
