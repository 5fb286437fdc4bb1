package io.juhui.platform.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.juhui.platform.store.HotWrites.Outcome;
import io.juhui.testing.Together;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class HotWritesTest {

    private static final Duration LONG = Duration.ofSeconds(10);

    private final ConcurrentLinkedQueue<List<Integer>> batches = new ConcurrentLinkedQueue<>();
    private final CountDownLatch begun = new CountDownLatch(1);
    private final CountDownLatch go = new CountDownLatch(1);
    private HotWrites<Integer, Integer> road = road(8, LONG);

    /** Doubles; zero waits until it may go on, and thirteen is poison. */
    private HotWrites<Integer, Integer> road(int longestLine, Duration patience) {
        return new HotWrites<>("test", this::work, _ -> {}, longestLine, patience);
    }

    private List<Outcome<Integer>> work(List<Integer> batch) {
        batches.add(batch);
        if (batch.contains(0)) {
            begun.countDown();
            try {
                go.await();
            } catch (InterruptedException e) {
                throw new IllegalStateException(e);
            }
        }
        if (batch.contains(13)) {
            throw new IllegalArgumentException("poison");
        }
        return batch.stream()
                .<Outcome<Integer>>map(n -> new Outcome.Done<>(2 * n))
                .toList();
    }

    private CompletableFuture<Integer> ask(int question) {
        var answer = new CompletableFuture<Integer>();
        Thread.ofVirtual().start(() -> {
            try {
                answer.complete(road.ask(question));
            } catch (RuntimeException e) {
                answer.completeExceptionally(e);
            }
        });
        return answer;
    }

    private CompletableFuture<Integer> stall() throws InterruptedException {
        road.start();
        var first = ask(0);
        begun.await();
        return first;
    }

    @AfterEach
    void end() {
        go.countDown();
        road.stop();
    }

    @Test
    void takesTogetherWhatCameMeanwhile() throws Exception {
        var first = stall();
        var others = List.of(ask(1), ask(2), ask(3));
        awaitLine(3);
        go.countDown();

        assertThat(first.get(5, TimeUnit.SECONDS)).isZero();
        for (int i = 0; i < 3; i++) {
            assertThat(others.get(i).get(5, TimeUnit.SECONDS)).isEqualTo(2 * (i + 1));
        }
        assertThat(batches).hasSize(2);
    }

    @Test
    void letsAPoisonousOneHarmOnlyItself() throws Exception {
        var _ = stall();
        var good = ask(4);
        var poison = ask(13);
        awaitLine(2);
        go.countDown();

        assertThat(good.get(5, TimeUnit.SECONDS)).isEqualTo(8);
        assertThatThrownBy(() -> poison.get(5, TimeUnit.SECONDS))
                .isInstanceOf(ExecutionException.class)
                .hasCauseInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void refusesAtOnceWhatTheLineCannotHold() throws Exception {
        var _ = stall();
        var calls = new ArrayList<Callable<Boolean>>();
        for (int i = 1; i <= 20; i++) {
            int question = i;
            calls.add(() -> {
                try {
                    road.ask(question + 100);
                    return true;
                } catch (HotWrites.Overloaded e) {
                    assertThat(e.retryAfterSeconds()).isEqualTo(1);
                    go.countDown();
                    return false;
                }
            });
        }
        var done = Together.run(calls).stream().filter(kept -> kept).count();

        assertThat(done).isBetween(8L, 19L);
        assertThat(batches.stream().mapToInt(List::size).sum()).isEqualTo((int) done + 1);
    }

    /** After a long stop there is no use in doing it for those who were told to come again: they have, with the same key. */
    @Test
    void dropsWhatNobodyWaitsForAnyMore() throws Exception {
        road = road(8, Duration.ofMillis(80));
        var _ = stall();
        assertThatThrownBy(() -> road.ask(7)).isInstanceOf(HotWrites.Overloaded.class);
        go.countDown();
        road.stop();

        assertThat(batches.stream().flatMap(List::stream)).doesNotContain(7);
    }

    @Test
    void doesWhatWaitsBeforeItStops() throws Exception {
        var _ = stall();
        var late = ask(5);
        awaitLine(1);
        Thread.ofVirtual().start(() -> {
            go.countDown();
        });
        road.stop();

        assertThat(late.get(5, TimeUnit.SECONDS)).isEqualTo(10);
        assertThatThrownBy(() -> road.ask(6)).isInstanceOf(HotWrites.Overloaded.class);
    }

    private void awaitLine(int length) throws InterruptedException {
        while (road.waiting() < length) {
            Thread.sleep(2);
        }
    }
}
