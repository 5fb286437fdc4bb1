package io.juhui.platform.store;

import io.juhui.kernel.Problem;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ArrayBlockingQueue;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.function.IntConsumer;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * One road for writes that everybody makes at once: what is asked for waits in a line, one worker takes whatever is there, and all
 * of it is decided and written together. A quiet shop has batches of one and no added wait; a busy one shares a commit among
 * hundreds. Who asks is answered only after the commit.
 *
 * <p>If a batch fails its requests are done one by one, so a poisonous one harms only itself. A full line refuses at once; who has
 * waited too long is refused, and what of theirs still waits is dropped.
 *
 * @param <Q> what is asked
 * @param <A> what is answered
 */
public final class HotWrites<Q, A> {

    private static final Logger LOG = LoggerFactory.getLogger(HotWrites.class);
    private static final int LARGEST_BATCH = 256;
    private static final int LONGEST_LINE = 8_192;
    private static final Duration PATIENCE = Duration.ofSeconds(15);
    private static final int IDLE_MILLIS = 100;

    private final String name;
    private final Work<Q, A> work;
    private final IntConsumer sizes;
    private final BlockingQueue<Waiting<Q, A>> line;
    private final Duration patience;
    private volatile boolean running;
    private @Nullable Thread worker;

    /** Does a whole batch, durably, and says of each in the same order what became of it. */
    public interface Work<Q, A> {
        List<Outcome<A>> run(List<Q> batch);
    }

    /** What became of one request. */
    public sealed interface Outcome<A> {

        record Done<A>(A answer) implements Outcome<A> {}

        record Refused<A>(Problem problem) implements Outcome<A> {}
    }

    /** Too much is asked for at once, or it takes too long; nothing is known of this request, its key tells the truth later. */
    public static final class Overloaded extends RuntimeException {
        private static final long serialVersionUID = 1;
        private final int retryAfterSeconds;

        Overloaded(int retryAfterSeconds) {
            super("too much at once", null, false, false);
            this.retryAfterSeconds = retryAfterSeconds;
        }

        public int retryAfterSeconds() {
            return retryAfterSeconds;
        }
    }

    private record Waiting<Q, A>(Q question, CompletableFuture<A> answer) {}

    /**
     * @param name of the worker's thread
     * @param sizes told how many each batch holds
     */
    public HotWrites(String name, Work<Q, A> work, IntConsumer sizes) {
        this(name, work, sizes, LONGEST_LINE, PATIENCE);
    }

    HotWrites(String name, Work<Q, A> work, IntConsumer sizes, int longestLine, Duration patience) {
        this.name = name;
        this.work = work;
        this.sizes = sizes;
        this.line = new ArrayBlockingQueue<>(longestLine);
        this.patience = patience;
    }

    /** Waits until it is durable, or throws the refusal. */
    public A ask(Q question) {
        var waiting = new Waiting<Q, A>(question, new CompletableFuture<>());
        if (!running || !line.offer(waiting)) {
            throw new Overloaded(1);
        }
        try {
            return waiting.answer().get(patience.toMillis(), TimeUnit.MILLISECONDS);
        } catch (ExecutionException e) {
            throw e.getCause() instanceof RuntimeException cause ? cause : new IllegalStateException(e.getCause());
        } catch (TimeoutException _) {
            waiting.answer().cancel(false); // what is under way may still be written; what waits is dropped
            throw new Overloaded(2);
        } catch (InterruptedException _) {
            Thread.currentThread().interrupt();
            throw new Overloaded(1);
        }
    }

    /** How many wait in line now. */
    public int waiting() {
        return line.size();
    }

    public void start() {
        running = true;
        worker = Thread.ofPlatform().name(name).start(this::work);
    }

    /** Does what waits before the pool closes; nobody can ask any more. */
    public void stop() {
        running = false;
        var last = worker;
        if (last != null) {
            try {
                last.join(patience.toMillis());
            } catch (InterruptedException _) {
                Thread.currentThread().interrupt();
            }
        }
    }

    private void work() {
        while (running || !line.isEmpty()) {
            var batch = new ArrayList<Waiting<Q, A>>();
            try {
                var first = line.poll(IDLE_MILLIS, TimeUnit.MILLISECONDS);
                if (first != null) {
                    batch.add(first);
                    line.drainTo(batch, LARGEST_BATCH - 1);
                }
            } catch (InterruptedException _) {
                LOG.warn("{} was interrupted, and goes on", name);
            }
            batch.removeIf(waiting -> waiting.answer().isDone());
            if (!batch.isEmpty()) {
                sizes.accept(batch.size());
                run(batch);
            }
        }
    }

    private void run(List<Waiting<Q, A>> batch) {
        try {
            var outcomes = work.run(batch.stream().map(Waiting::question).toList());
            for (int i = 0; i < batch.size(); i++) {
                var answer = batch.get(i).answer();
                switch (outcomes.get(i)) {
                    case Outcome.Done<A> done -> answer.complete(done.answer());
                    case Outcome.Refused<A> refused -> answer.completeExceptionally(refused.problem());
                }
            }
        } catch (RuntimeException | Error e) {
            if (batch.size() == 1) {
                failed(batch.getFirst(), e);
                return;
            }
            LOG.warn("{}: {} together failed and are done one by one: {}", name, batch.size(), e.toString());
            batch.forEach(one -> run(List.of(one)));
        }
    }

    private void failed(Waiting<Q, A> one, Throwable e) {
        if (!(e instanceof Problem)) {
            LOG.warn("{}: one failed: {}", name, e.toString());
        }
        one.answer().completeExceptionally(e);
    }
}
