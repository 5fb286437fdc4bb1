package io.juhui.bench;

import java.io.IOException;
import org.jspecify.annotations.Nullable;

/** A client that sends the same bytes, hence the same key, until it is told yes or no. */
final class Insistence implements AutoCloseable {

    private static final long PATIENCE_NANOS = 120_000_000_000L;
    private static final int BETWEEN_MILLIS = 100;
    private static final int OVERLOADED = 503;

    private final int port;
    private final Journal journal;
    private @Nullable Wire wire;

    Insistence(int port, Journal journal) {
        this.port = port;
        this.journal = journal;
    }

    /** @param sentAt when the asking that was answered began */
    record Told(int status, String text, boolean again, long sentAt) {

        boolean yes() {
            return status / 100 == 2;
        }

        String first(String pattern) {
            return Shop.all(text, pattern).getFirst();
        }
    }

    Told ask(byte[] request) {
        var deadline = System.nanoTime() + PATIENCE_NANOS;
        while (System.nanoTime() < deadline) {
            var sentAt = System.nanoTime();
            try {
                var answer = open().send(request);
                if (answer.status() < 500 && !isBusy(answer)) {
                    return new Told(answer.status(), answer.text(), answer.again(), sentAt);
                }
                note(request, answer);
            } catch (IOException e) {
                journal.count("requests without an answer");
                close();
            }
            Pause.millis(BETWEEN_MILLIS);
        }
        throw new IllegalStateException("neither yes nor no for two minutes: " + line(request));
    }

    /** The first asking may still be under way. */
    private static boolean isBusy(Wire.Answer answer) {
        return answer.status() == 409 && answer.text().contains("web/idempotency-key-busy");
    }

    private void note(byte[] request, Wire.Answer answer) {
        journal.count("requests answered " + answer.status());
        if (answer.status() >= 500 && answer.status() != OVERLOADED) {
            journal.find(answer.status() + " for " + line(request) + ": " + answer.text());
        }
    }

    private static String line(byte[] request) {
        var text = new String(request, java.nio.charset.StandardCharsets.UTF_8);
        return text.substring(0, text.indexOf(" HTTP/1.1"));
    }

    private Wire open() throws IOException {
        var open = wire;
        if (open == null) {
            open = new Wire(port);
            wire = open;
        }
        return open;
    }

    @Override
    public void close() {
        try (var _ = wire) {
            wire = null;
        } catch (IOException e) {
            // it is gone, which is all that is wanted
        }
    }
}
