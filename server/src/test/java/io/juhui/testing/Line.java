package io.juhui.testing;

import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.WebSocket;
import java.util.List;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** A page's line to the shop, as a test holds it. */
public final class Line implements WebSocket.Listener, AutoCloseable {

    private final BlockingQueue<String> heard = new LinkedBlockingQueue<>();
    private final CompletableFuture<Integer> closed = new CompletableFuture<>();
    private final StringBuilder part = new StringBuilder();
    private final WebSocket socket;

    public Line(HttpClient client, String base) {
        socket = client.newWebSocketBuilder()
                .buildAsync(URI.create(base.replaceFirst("http", "ws") + "/api/live"), this)
                .join();
    }

    public Line listen(String... tickets) {
        return say(List.of(tickets).stream()
                .map(ticket -> '"' + ticket + '"')
                .collect(Collectors.joining(",", "{\"listen\":[", "]}")));
    }

    public Line say(String text) {
        socket.sendText(text, true).join();
        return this;
    }

    /** The next message, or null when there is none for so long. */
    public @Nullable String next(int millis) throws InterruptedException {
        return heard.poll(millis, TimeUnit.MILLISECONDS);
    }

    public String next() throws InterruptedException {
        var message = next(5_000);
        if (message == null) {
            throw new AssertionError("nothing was heard");
        }
        return message;
    }

    /** The first message from now on that says so; what comes before it is passed over. */
    public String next(String saying) throws InterruptedException {
        for (var message = next(); ; message = next()) {
            if (message.contains(saying)) {
                return message;
            }
        }
    }

    public int closed() throws Exception {
        return closed.get(10, TimeUnit.SECONDS);
    }

    @Override
    public CompletionStage<?> onText(WebSocket webSocket, CharSequence data, boolean last) {
        part.append(data);
        if (last) {
            heard.add(part.toString());
            part.setLength(0);
        }
        return WebSocket.Listener.super.onText(webSocket, data, last);
    }

    @Override
    public CompletionStage<?> onClose(WebSocket webSocket, int status, String reason) {
        closed.complete(status);
        return WebSocket.Listener.super.onClose(webSocket, status, reason);
    }

    @Override
    public void onError(WebSocket webSocket, Throwable error) {
        closed.completeExceptionally(error);
    }

    @Override
    public void close() {
        socket.abort();
    }
}
