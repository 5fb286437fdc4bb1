package io.juhui.platform.realtime;

import java.io.IOException;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.web.socket.CloseStatus;
import org.springframework.web.socket.TextMessage;
import org.springframework.web.socket.WebSocketSession;

/**
 * One page's line. What waits to be sent is the newest message of each topic and no more, so somebody who reads slowly holds little
 * and hears the latest. The container gives a message five seconds to leave, then the line is cut.
 */
final class LiveConnection {

    private static final int MESSAGES_A_MINUTE = 60;
    private static final long MINUTE_MILLIS = 60_000;

    private final WebSocketSession session;
    private final LinkedHashMap<String, String> waiting = new LinkedHashMap<>();
    private final Set<Topic> topics = new HashSet<>();
    private boolean sending;
    private boolean ended;
    private volatile long heardAt;
    private long minuteFrom;
    private int inMinute;

    LiveConnection(WebSocketSession session, long now) {
        this.session = session;
        this.heardAt = now;
        this.minuteFrom = now;
    }

    /** @return false when it talks too much */
    synchronized boolean heard(long now) {
        heardAt = now;
        if (now - minuteFrom >= MINUTE_MILLIS) {
            minuteFrom = now;
            inMinute = 0;
        }
        return ++inMinute <= MESSAGES_A_MINUTE;
    }

    boolean silentSince(long moment) {
        return heardAt < moment;
    }

    /** Listens to these and to nothing else, unless it has ended. */
    synchronized void listen(Set<Topic> wanted, Listeners listeners) {
        if (ended) {
            return;
        }
        for (var topic : Set.copyOf(topics)) {
            if (!wanted.contains(topic)) {
                listeners.remove(topic, this);
                topics.remove(topic);
            }
        }
        for (var topic : wanted) {
            if (topics.add(topic)) {
                listeners.add(topic, this);
            }
        }
    }

    synchronized void end(Listeners listeners) {
        ended = true;
        topics.forEach(topic -> listeners.remove(topic, this));
        topics.clear();
        waiting.clear();
    }

    synchronized void push(String about, String message) {
        if (ended) {
            return;
        }
        waiting.put(about, message);
        if (!sending) {
            sending = true;
            Thread.startVirtualThread(this::send);
        }
    }

    private void send() {
        for (var next = next(); next != null; next = next()) {
            try {
                session.sendMessage(new TextMessage(next));
            } catch (IOException | IllegalStateException e) {
                close(CloseStatus.SESSION_NOT_RELIABLE);
                return;
            }
        }
    }

    private synchronized @Nullable String next() {
        var first = waiting.pollFirstEntry();
        if (first == null || ended) {
            sending = false;
            return null;
        }
        return first.getValue();
    }

    void close(CloseStatus status) {
        try {
            session.close(status);
        } catch (IOException e) {
            // it is gone already
        }
    }
}
