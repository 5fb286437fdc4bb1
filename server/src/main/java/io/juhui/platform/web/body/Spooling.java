package io.juhui.platform.web.body;

import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;

/**
 * Brings an upload to the disk on a thread of its own. Writing a file may wait for the disk, for seconds when many write, and holds
 * its thread meanwhile: requests share few carriers, and everybody else would wait too. There are no more of these than uploads at
 * a time.
 */
final class Spooling {

    private static final ExecutorService THREADS = Executors.newThreadPerTaskExecutor(
            Thread.ofPlatform().daemon().name("upload-", 0).factory());

    private Spooling() {}

    /** Afterwards whoever asks for the parts has them at once, or is told then what was wrong with them. */
    static void parts(HttpServletRequest request) throws IOException {
        try {
            THREADS.submit(() -> parse(request)).get();
        } catch (ExecutionException e) {
            throw new IllegalStateException(e.getCause());
        } catch (InterruptedException _) {
            Thread.currentThread().interrupt();
            throw new IOException("interrupted");
        }
    }

    private static boolean parse(HttpServletRequest request) {
        try {
            return !request.getParts().isEmpty();
        } catch (IOException | ServletException | RuntimeException _) {
            return false; // the container keeps it and says it again
        }
    }
}
