package io.juhui.testing;

import io.juhui.platform.realtime.TopicSource;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicInteger;

/** Things that can be looked at while a test changes them; counts how often each was read. */
public final class Boards implements TopicSource {

    private final Map<String, String> shown = new ConcurrentHashMap<>();
    private final Map<String, AtomicInteger> reads = new ConcurrentHashMap<>();

    @Override
    public String kind() {
        return "board";
    }

    @Override
    public Optional<Object> state(String id) {
        reads.computeIfAbsent(id, _ -> new AtomicInteger()).incrementAndGet();
        return Optional.ofNullable(shown.get(id)).map(text -> Map.of("text", text));
    }

    public void write(String id, String text) {
        shown.put(id, text);
    }

    public int reads(String id) {
        return reads.getOrDefault(id, new AtomicInteger()).get();
    }
}
