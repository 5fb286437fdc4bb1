package io.juhui.e2e;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.util.List;
import java.util.concurrent.ConcurrentLinkedQueue;

/**
 * A buyer who looks around while others besiege the shop. The rule: nothing fails, and 99 of 100 answers come within half a second.
 * The besiegers share this machine's cores with the shop, so the one of a hundred may take two seconds; more it may not.
 */
final class Neighbour implements AutoCloseable {

    private static final long WITHIN_MILLIS = 500;
    private static final long MOST_MILLIS = 2_000;
    private static final long PAUSE_MILLIS = 15;
    private static final int LEAST = 30;
    private static final List<String> PATHS =
            List.of("/api/home", "/api/products", "/api/search?q=%E8%8C%B6", "/api/me", "/api/orders", "/api/cart");

    private final Caller buyer;
    private final ConcurrentLinkedQueue<Long> millis = new ConcurrentLinkedQueue<>();
    private final ConcurrentLinkedQueue<String> failures = new ConcurrentLinkedQueue<>();
    private final Thread walk;
    private volatile boolean done;

    Neighbour(Caller buyer) {
        this.buyer = buyer;
        this.walk = Thread.ofPlatform().start(this::look);
    }

    private void look() {
        for (int i = 0; !done || i < LEAST; i++) {
            var path = PATHS.get(i % PATHS.size());
            var began = System.nanoTime();
            try {
                var answer = buyer.get(path);
                if (answer.status() != 200) {
                    failures.add(path + " " + answer.status() + " " + answer.text());
                }
                Thread.sleep(PAUSE_MILLIS);
            } catch (IOException e) {
                failures.add(path + " " + e);
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
                return;
            }
            millis.add((System.nanoTime() - began) / 1_000_000 - PAUSE_MILLIS);
        }
    }

    @Override
    public void close() {
        done = true;
        try {
            walk.join();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    void wasServed() {
        var sorted = millis.stream().sorted().toList();
        System.out.printf(
                "neighbour: %d answers, p99 %d ms, slowest %d ms%n", sorted.size(), p99(sorted), sorted.getLast());
        assertThat(failures).isEmpty();
        assertThat(sorted).as("it looked around at all").hasSizeGreaterThanOrEqualTo(LEAST);
        assertThat(p99(sorted)).as("99 of 100 answers").isLessThanOrEqualTo(WITHIN_MILLIS);
        assertThat(sorted.getLast()).as("the slowest answer").isLessThanOrEqualTo(MOST_MILLIS);
    }

    private static long p99(List<Long> sorted) {
        return sorted.get((sorted.size() - 1) * 99 / 100);
    }
}
