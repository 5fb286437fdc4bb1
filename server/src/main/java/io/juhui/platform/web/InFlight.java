package io.juhui.platform.web;

import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentMap;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.ReentrantLock;

/**
 * Lets one request per key run and the others wait for it without holding a database connection (G04). Other nodes meet at the
 * key's row.
 */
final class InFlight {

    private static final int WAIT_SECONDS = 10;

    private final ConcurrentMap<String, Turn> turns = new ConcurrentHashMap<>();

    private static final class Turn {
        final ReentrantLock lock = new ReentrantLock();
        int users;
    }

    interface Left extends AutoCloseable {
        @Override
        void close();
    }

    Left enter(String key) {
        var turn = turns.compute(key, (_, present) -> {
            var t = present == null ? new Turn() : present;
            t.users++;
            return t;
        });
        try {
            if (!turn.lock.tryLock(WAIT_SECONDS, TimeUnit.SECONDS)) {
                leave(key);
                throw WebProblem.KEY_BUSY.problem().with("retryAfterSeconds", 1);
            }
        } catch (InterruptedException e) {
            leave(key);
            Thread.currentThread().interrupt();
            throw WebProblem.KEY_BUSY.problem().with("retryAfterSeconds", 1);
        }
        return () -> {
            turn.lock.unlock();
            leave(key);
        };
    }

    private void leave(String key) {
        turns.computeIfPresent(key, (_, turn) -> --turn.users == 0 ? null : turn);
    }
}
