package io.juhui.bench;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.ConcurrentSkipListMap;
import java.util.concurrent.atomic.AtomicLong;
import java.util.concurrent.atomic.LongAdder;

/** What the clients of a fault run saw. */
final class Journal {

    private final Collection<Ticket> tickets = new ConcurrentLinkedQueue<>();
    private final Collection<String> findings = new ConcurrentLinkedQueue<>();
    private final Map<String, LongAdder> counts = new ConcurrentSkipListMap<>();
    private volatile long struckAt = Long.MIN_VALUE;
    private final AtomicLong resumedAt = new AtomicLong();

    void add(Ticket ticket) {
        tickets.add(ticket);
    }

    Collection<Ticket> tickets() {
        return List.copyOf(tickets);
    }

    void find(String finding) {
        findings.add(finding);
    }

    Collection<String> findings() {
        return List.copyOf(findings);
    }

    void count(String what) {
        counts.computeIfAbsent(what, _ -> new LongAdder()).increment();
    }

    Map<String, LongAdder> counts() {
        return counts;
    }

    void struck(long at) {
        resumedAt.set(0);
        struckAt = at;
    }

    /** An order was acknowledged that had been sent at {@code sentAt}. */
    void acknowledged(long sentAt) {
        count("orders acknowledged");
        if (sentAt > struckAt) {
            resumedAt.compareAndSet(0, System.nanoTime());
        }
    }

    /** When the first order sent after the last blow was acknowledged; 0 before that. */
    long resumedAt() {
        return resumedAt.get();
    }
}
