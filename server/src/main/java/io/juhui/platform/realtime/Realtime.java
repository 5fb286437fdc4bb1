package io.juhui.platform.realtime;

import io.juhui.platform.store.AfterCommit;
import io.juhui.platform.store.Announcements;
import jakarta.annotation.PreDestroy;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;

/** For rooms: tickets to listen with, and the word that something has changed. */
@Component
public class Realtime {

    private static final Logger LOG = LoggerFactory.getLogger(Realtime.class);
    private static final int GATHER_MILLIS = 100;
    private static final int MOST_PENDING = 20_000;

    private final Tickets tickets;
    private final Announcements announcements;
    private final Set<String> pending = ConcurrentHashMap.newKeySet();
    private final ScheduledExecutorService teller = Executors.newSingleThreadScheduledExecutor(
            Thread.ofPlatform().daemon().name("realtime-teller").factory());

    Realtime(Tickets tickets, Announcements announcements) {
        this.tickets = tickets;
        this.announcements = announcements;
        var _ = teller.scheduleWithFixedDelay(this::tell, GATHER_MILLIS, GATHER_MILLIS, TimeUnit.MILLISECONDS);
    }

    /** Goes with a page's data to whoever may see the thing. */
    public String ticket(String kind, String id) {
        return tickets.of(new Topic(kind, id));
    }

    /** After the caller's transaction has committed, all who listen are told within a moment; costs the caller nothing. */
    public void changed(String kind, String id) {
        var name = new Topic(kind, id).name();
        AfterCommit.run(() -> {
            if (pending.size() < MOST_PENDING) {
                pending.add(name);
            }
        });
    }

    private void tell() {
        List<String> names = new ArrayList<>(pending);
        names.forEach(pending::remove);
        try {
            announcements.tell(names);
        } catch (RuntimeException e) {
            LOG.warn("{} changes were not pushed; pages will ask by themselves", names.size(), e);
        }
    }

    @PreDestroy
    void end() {
        teller.shutdownNow();
    }
}
