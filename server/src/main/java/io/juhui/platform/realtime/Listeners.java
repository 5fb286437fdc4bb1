package io.juhui.platform.realtime;

import io.micrometer.core.instrument.MeterRegistry;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicInteger;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;

/** Who listens to what on this node, and how many there may be. */
@Component
class Listeners {

    private final int most;
    private final int mostOfAddress;
    private final AtomicInteger connected = new AtomicInteger();
    private final Map<String, Integer> addresses = new ConcurrentHashMap<>();
    private final Map<Topic, Set<LiveConnection>> topics = new ConcurrentHashMap<>();

    Listeners(
            @Value("${juhui.realtime.connections:5000}") int most,
            @Value("${juhui.realtime.connections-per-address:200}") int mostOfAddress,
            MeterRegistry meters) {
        meters.gauge("juhui.realtime.connections", connected);
        this.most = most;
        this.mostOfAddress = mostOfAddress;
    }

    boolean roomFor(String address) {
        return connected.get() < most && addresses.getOrDefault(address, 0) < mostOfAddress;
    }

    /** Takes a place for a connection from there, or says that there is none. */
    boolean admit(String address) {
        if (connected.incrementAndGet() > most) {
            connected.decrementAndGet();
            return false;
        }
        var mine = addresses.merge(address, 1, Integer::sum);
        if (mine > mostOfAddress) {
            free(address);
            return false;
        }
        return true;
    }

    void free(String address) {
        addresses.computeIfPresent(address, (_, count) -> count == 1 ? null : count - 1);
        connected.decrementAndGet();
    }

    void add(Topic topic, LiveConnection connection) {
        topics.compute(topic, (_, present) -> {
            Set<LiveConnection> all = present == null ? ConcurrentHashMap.newKeySet() : present;
            all.add(connection);
            return all;
        });
    }

    void remove(Topic topic, LiveConnection connection) {
        topics.computeIfPresent(topic, (_, all) -> {
            all.remove(connection);
            return all.isEmpty() ? null : all;
        });
    }

    Set<LiveConnection> of(Topic topic) {
        return topics.getOrDefault(topic, Set.of());
    }

    Set<Topic> topics() {
        return topics.keySet();
    }
}
