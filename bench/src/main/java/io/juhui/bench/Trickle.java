package io.juhui.bench;

import java.io.IOException;
import java.util.function.IntFunction;

/** Orders placed one after the other at a steady pace, beside something else that is measured. */
final class Trickle implements AutoCloseable {

    private final Thread thread;
    private volatile boolean over;

    Trickle(int port, int perSecond, IntFunction<byte[]> request) {
        thread = Thread.ofPlatform().start(() -> {
            try (var wire = new Wire(port)) {
                for (int i = 0; !over; i++) {
                    var answer = wire.send(request.apply(i));
                    if (answer.status() != 201) {
                        System.out.println("  beside it: " + answer.status() + " " + answer.text());
                    }
                    Pause.millis(1_000 / perSecond);
                }
            } catch (IOException e) {
                System.out.println("  beside it: " + e);
            }
        });
    }

    @Override
    public void close() {
        over = true;
        try {
            thread.join();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
