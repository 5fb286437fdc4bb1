package io.juhui.platform.web.body;

import io.juhui.platform.web.WebProblem;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentMap;
import java.util.concurrent.atomic.AtomicLong;

/** What all unfinished requests may hold together, and how much of it one sender may. */
final class Budget {

    private final long most;
    private final long mostEach;
    private final AtomicLong held = new AtomicLong();
    private final ConcurrentMap<String, Long> each = new ConcurrentHashMap<>();

    Budget(long most, long mostEach) {
        this.most = most;
        this.mostEach = mostEach;
    }

    Share share(String sender) {
        return new Share(sender);
    }

    /** What one request holds until it is closed. */
    final class Share implements AutoCloseable {

        private final String sender;
        private long taken;

        private Share(String sender) {
            this.sender = sender;
        }

        void take(long amount) {
            taken += amount;
            var together = held.addAndGet(amount);
            if (each.merge(sender, amount, Long::sum) > mostEach || together > most) {
                throw WebProblem.OVERLOADED.problem().with("retryAfterSeconds", 1);
            }
        }

        @Override
        public void close() {
            held.addAndGet(-taken);
            each.computeIfPresent(sender, (_, sum) -> sum == taken ? null : sum - taken);
        }
    }
}
