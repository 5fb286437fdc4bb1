package io.juhui.platform.realtime;

import io.juhui.platform.store.Announcements;
import jakarta.annotation.PreDestroy;
import java.time.Duration;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.event.ApplicationReadyEvent;
import org.springframework.context.event.EventListener;
import org.springframework.web.socket.CloseStatus;
import org.springframework.web.socket.TextMessage;
import org.springframework.web.socket.WebSocketSession;
import org.springframework.web.socket.adapter.standard.StandardWebSocketSession;
import org.springframework.web.socket.handler.TextWebSocketHandler;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.json.JsonMapper;

/**
 * What is said on a line: a page sends the tickets of all it listens to, each time anew, and an empty object now and then as a sign
 * of life. What it may not listen to comes back as refused; it then reads its page again and has a new ticket.
 */
final class LiveSocket extends TextWebSocketHandler {

    static final String ADDRESS = "juhui.address";

    private static final int MOST_BYTES = 4_096;
    private static final int MOST_TOPICS = 20;
    private static final long SEND_MILLIS = 5_000;
    private static final Duration SILENCE = Duration.ofSeconds(75);
    private static final int ROUND_MILLIS = 400;
    private static final int LOOK_SECONDS = 15;

    private final Listeners listeners;
    private final Tickets tickets;
    private final Pushes pushes;
    private final Announcements announcements;
    private final JsonMapper json;
    private final Map<String, LiveConnection> connections = new ConcurrentHashMap<>();
    private final ScheduledExecutorService rounds = Executors.newScheduledThreadPool(
            2, Thread.ofPlatform().daemon().name("realtime-", 0).factory());

    LiveSocket(Listeners listeners, Tickets tickets, Pushes pushes, Announcements announcements, JsonMapper json) {
        this.listeners = listeners;
        this.tickets = tickets;
        this.pushes = pushes;
        this.announcements = announcements;
        this.json = json;
    }

    record Said(@Nullable List<String> listen) {}

    record Refused(List<String> refused) {}

    @EventListener(ApplicationReadyEvent.class)
    void start() {
        announcements.hear(pushes);
        var _ = rounds.scheduleWithFixedDelay(this::round, ROUND_MILLIS, ROUND_MILLIS, TimeUnit.MILLISECONDS);
        var _ = rounds.scheduleWithFixedDelay(this::shed, LOOK_SECONDS, LOOK_SECONDS, TimeUnit.SECONDS);
    }

    @Override
    public void afterConnectionEstablished(WebSocketSession session) {
        var connection = new LiveConnection(session, now());
        if (!listeners.admit(address(session))) {
            connection.close(CloseStatus.SERVICE_OVERLOAD);
            return;
        }
        session.setTextMessageSizeLimit(MOST_BYTES);
        if (session instanceof StandardWebSocketSession standard) {
            standard.getNativeSession()
                    .getUserProperties()
                    .put("org.apache.tomcat.websocket.BLOCKING_SEND_TIMEOUT", SEND_MILLIS);
        }
        connections.put(session.getId(), connection);
    }

    @Override
    protected void handleTextMessage(WebSocketSession session, TextMessage message) {
        var connection = connections.get(session.getId());
        if (connection == null) {
            return;
        }
        if (!connection.heard(now())) {
            connection.close(CloseStatus.POLICY_VIOLATION.withReason("too many messages"));
            return;
        }
        try {
            var said = json.readValue(message.getPayload(), Said.class);
            if (said == null) {
                connection.close(CloseStatus.BAD_DATA);
            } else if (said.listen() != null) {
                listen(connection, said.listen());
            }
        } catch (JacksonException e) {
            connection.close(CloseStatus.BAD_DATA);
        }
    }

    private void listen(LiveConnection connection, List<String> wanted) {
        if (wanted.size() > MOST_TOPICS) {
            connection.close(CloseStatus.POLICY_VIOLATION.withReason("at most " + MOST_TOPICS + " topics"));
            return;
        }
        Set<Topic> topics = new HashSet<>();
        var refused = wanted.stream()
                .filter(ticket -> {
                    var topic = tickets.read(ticket);
                    topic.ifPresent(topics::add);
                    return topic.isEmpty();
                })
                .toList();
        connection.listen(topics, listeners);
        pushes.come(topics, connection);
        if (!refused.isEmpty()) {
            connection.push("", json.writeValueAsString(new Refused(refused)));
        }
    }

    @Override
    public void afterConnectionClosed(WebSocketSession session, CloseStatus status) {
        var connection = connections.remove(session.getId());
        if (connection != null) {
            connection.end(listeners);
            listeners.free(address(session));
        }
    }

    private static String address(WebSocketSession session) {
        return String.valueOf(session.getAttributes().get(ADDRESS));
    }

    private void round() {
        try {
            pushes.push();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    /** Whoever has gone without a word, as phones do. */
    private void shed() {
        var moment = now() - SILENCE.toMillis();
        connections.values().stream()
                .filter(one -> one.silentSince(moment))
                .forEach(one -> one.close(CloseStatus.GOING_AWAY));
    }

    private static long now() {
        return TimeUnit.NANOSECONDS.toMillis(System.nanoTime());
    }

    @PreDestroy
    void end() {
        rounds.shutdownNow();
    }
}
