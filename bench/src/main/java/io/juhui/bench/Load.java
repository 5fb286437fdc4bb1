package io.juhui.bench;

import java.io.IOException;
import java.util.Arrays;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentMap;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.LongAdder;
import java.util.function.IntFunction;

/** Sends prepared requests over a fixed number of keep-alive connections until they or the time run out. */
final class Load {

    private Load() {}

    /**
     * @param statuses answers by HTTP status
     * @param micros latencies of all answers, sorted
     */
    record Result(long nanos, Map<Integer, Long> statuses, long[] micros) {

        long answers(int status) {
            return statuses.getOrDefault(status, 0L);
        }

        double perSecond(int status) {
            return answers(status) * 1e9 / nanos;
        }

        double milliseconds(double quantile) {
            return micros.length == 0
                    ? 0
                    : micros[(int) Math.min(micros.length - 1, micros.length * quantile)] / 1_000.0;
        }
    }

    /** @param request the bytes of request number i, below {@code count} */
    static Result run(int port, int connections, int count, long mostSeconds, IntFunction<byte[]> request) {
        var next = new AtomicInteger();
        ConcurrentMap<Integer, LongAdder> statuses = new ConcurrentHashMap<>();
        var latencies = new long[connections][];
        var start = new CountDownLatch(1);
        var threads = new Thread[connections];
        var deadline = new long[1];
        for (int c = 0; c < connections; c++) {
            int me = c;
            threads[c] = Thread.ofPlatform().start(() -> {
                var mine = new long[1 << 12];
                int done = 0;
                try (var wire = new Wire(port)) {
                    start.await();
                    for (int i = next.getAndIncrement();
                            i < count && System.nanoTime() < deadline[0];
                            i = next.getAndIncrement()) {
                        var before = System.nanoTime();
                        var answer = wire.send(request.apply(i));
                        if (done == mine.length) {
                            mine = Arrays.copyOf(mine, done * 2);
                        }
                        mine[done++] = (System.nanoTime() - before) / 1_000;
                        statuses.computeIfAbsent(answer.status(), _ -> new LongAdder())
                                .increment();
                    }
                } catch (IOException e) {
                    statuses.computeIfAbsent(0, _ -> new LongAdder()).increment();
                } catch (InterruptedException e) {
                    Thread.currentThread().interrupt();
                }
                latencies[me] = Arrays.copyOf(mine, done);
            });
        }
        deadline[0] = System.nanoTime() + mostSeconds * 1_000_000_000L;
        var began = System.nanoTime();
        start.countDown();
        join(threads);
        var nanos = System.nanoTime() - began;
        var all =
                Arrays.stream(latencies).flatMapToLong(Arrays::stream).sorted().toArray();
        var counts = new TreeMap<Integer, Long>();
        statuses.forEach((status, n) -> counts.put(status, n.sum()));
        return new Result(nanos, counts, all);
    }

    private static void join(Thread[] threads) {
        try {
            for (var thread : threads) {
                thread.join();
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }
}
