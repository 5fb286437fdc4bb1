package io.juhui.platform.media;

import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.function.Supplier;

/**
 * Work on the bytes of an upload, on a thread of its own: it may take seconds, and requests share few carriers that nobody takes
 * from who does not wait. There are no more of these than uploads at a time.
 */
final class Apart {

    private static final ExecutorService THREADS = Executors.newThreadPerTaskExecutor(
            Thread.ofPlatform().daemon().name("media-", 0).factory());

    private Apart() {}

    static <T> T work(Supplier<T> work) {
        try {
            return THREADS.submit(work::get).get();
        } catch (ExecutionException e) {
            throw e.getCause() instanceof RuntimeException known ? known : new IllegalStateException(e.getCause());
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }
}
