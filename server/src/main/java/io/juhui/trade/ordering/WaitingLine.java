package io.juhui.trade.ordering;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ArrayBlockingQueue;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.TimeUnit;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** First come, first served, taken in batches. An interrupt is no reason to drop what has been taken on. */
final class WaitingLine<T> {

    private static final Logger LOG = LoggerFactory.getLogger(WaitingLine.class);
    private static final int LONGEST_WAIT_MILLIS = 100;

    private final BlockingQueue<T> waiting;

    /** @param most how many may wait */
    WaitingLine(int most) {
        waiting = new ArrayBlockingQueue<>(most);
    }

    interface Pause {
        void run() throws InterruptedException;
    }

    /** False when too many wait already. */
    boolean offer(T one) {
        return waiting.offer(one);
    }

    void put(T one) {
        patiently(() -> waiting.put(one));
    }

    boolean isEmpty() {
        return waiting.isEmpty();
    }

    /** What waits now, or comes within a tenth of a second; {@code before} runs between the first one and the rest. */
    List<T> take(int most, Pause before) {
        var batch = new ArrayList<T>();
        patiently(() -> {
            var first = waiting.poll(LONGEST_WAIT_MILLIS, TimeUnit.MILLISECONDS);
            if (first != null) {
                batch.add(first);
            }
        });
        if (!batch.isEmpty()) {
            patiently(before);
            waiting.drainTo(batch, most - 1);
        }
        return batch;
    }

    private static void patiently(Pause pause) {
        while (true) {
            try {
                pause.run();
                return;
            } catch (InterruptedException e) {
                LOG.warn("interrupted, and goes on");
            }
        }
    }
}
