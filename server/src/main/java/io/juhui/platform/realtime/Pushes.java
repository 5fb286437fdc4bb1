package io.juhui.platform.realtime;

import io.juhui.platform.store.Announcements;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.Semaphore;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;
import tools.jackson.databind.json.JsonMapper;

/** A few times a second: what has changed is read once, and goes to all who listen; who has just come hears how it stands. */
@Component
class Pushes implements Announcements.Hearer {

    private static final Logger LOG = LoggerFactory.getLogger(Pushes.class);
    private static final int READS_AT_ONCE = 4;

    private final Map<String, TopicSource> sources;
    private final Listeners listeners;
    private final JsonMapper json;
    private final Set<Topic> changed = ConcurrentHashMap.newKeySet();
    private final Map<Topic, Set<LiveConnection>> come = new ConcurrentHashMap<>();

    Pushes(List<TopicSource> sources, Listeners listeners, JsonMapper json) {
        this.sources = sources.stream().collect(Collectors.toUnmodifiableMap(TopicSource::kind, Function.identity()));
        this.listeners = listeners;
        this.json = json;
    }

    record Pushed(String topic, Object state) {}

    @Override
    public void heard(Set<String> lines) {
        for (var line : lines) {
            var topic = Topic.parse(line);
            if (!listeners.of(topic).isEmpty()) {
                changed.add(topic);
            }
        }
    }

    @Override
    public void missed() {
        changed.addAll(listeners.topics());
    }

    void come(Set<Topic> topics, LiveConnection connection) {
        for (var topic : topics) {
            come.compute(topic, (_, present) -> {
                Set<LiveConnection> all = present == null ? new HashSet<>() : present;
                all.add(connection);
                return all;
            });
        }
    }

    /** One round; the next one begins when the last of this is handed over, so an older state never overtakes a newer one. */
    void push() throws InterruptedException {
        var due = new HashMap<Topic, Set<LiveConnection>>();
        for (var topic : Set.copyOf(come.keySet())) {
            Optional.ofNullable(come.remove(topic)).ifPresent(fresh -> due.put(topic, fresh));
        }
        for (var topic : Set.copyOf(changed)) {
            changed.remove(topic);
            due.put(topic, listeners.of(topic));
        }
        var turns = new Semaphore(READS_AT_ONCE);
        for (var one : due.entrySet()) {
            turns.acquire();
            Thread.startVirtualThread(() -> {
                try {
                    push(one.getKey(), one.getValue());
                } finally {
                    turns.release();
                }
            });
        }
        turns.acquire(READS_AT_ONCE);
    }

    private void push(Topic topic, Set<LiveConnection> to) {
        try {
            Optional.ofNullable(sources.get(topic.kind()))
                    .flatMap(source -> source.state(topic.id()))
                    .map(state -> json.writeValueAsString(new Pushed(topic.name(), state)))
                    .ifPresent(message -> to.forEach(connection -> connection.push(topic.name(), message)));
        } catch (RuntimeException e) {
            LOG.warn("{} was not pushed; pages will ask by themselves", topic.name(), e);
        }
    }
}
