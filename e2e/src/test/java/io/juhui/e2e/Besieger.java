package io.juhui.e2e;

import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Duration;

/** Somebody at another address of this machine who sends bytes of his own choice, as slowly as he likes. */
final class Besieger implements AutoCloseable {

    private static final String ADDRESS = "127.0.0.66";

    private final Socket socket = new Socket();

    Besieger(PackagedServer server) throws IOException {
        var shop = URI.create(server.base());
        socket.bind(new InetSocketAddress(InetAddress.getByName(ADDRESS), 0));
        socket.connect(new InetSocketAddress(shop.getHost(), shop.getPort()), 5_000);
        socket.setSoTimeout(30_000);
    }

    void send(String text) throws IOException {
        send(text.getBytes(StandardCharsets.UTF_8));
    }

    void send(byte[] bytes) throws IOException {
        socket.getOutputStream().write(bytes);
    }

    static String head(String path, String type, long length) {
        return "POST " + path + " HTTP/1.1\r\nHost: localhost\r\nIdempotency-Key: " + java.util.UUID.randomUUID()
                + "\r\nContent-Type: " + type + "\r\nContent-Length: " + length + "\r\n";
    }

    /** A byte a second until the shop has had enough; gives back how long that took. */
    Duration dribble(String bytes) {
        var began = System.nanoTime();
        try {
            while (!hasEnded()
                    && System.nanoTime() - began < Duration.ofSeconds(60).toNanos()) {
                send(bytes);
                Thread.sleep(1_000);
            }
        } catch (IOException e) {
            // cut off, as it should be
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
        return Duration.ofNanos(System.nanoTime() - began);
    }

    /** Whether the shop has answered or closed. */
    private boolean hasEnded() throws IOException {
        return socket.getInputStream().available() > 0;
    }

    /** The first line of the answer; empty when there was none. */
    String answer() {
        try {
            var first = socket.getInputStream().readNBytes(12);
            return new String(first, StandardCharsets.US_ASCII);
        } catch (IOException e) {
            return "";
        }
    }

    @Override
    public void close() throws IOException {
        socket.close();
    }
}
