package io.juhui.e2e;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.TimeUnit;

/** The packaged jar as a process of its own, on a data folder that survives it; can be killed the hard way. */
final class PackagedServer implements AutoCloseable {

    private static final Path PROJECT = Path.of("..");
    static final Path JAR = PROJECT.resolve("server/target/juhui-server.jar");

    /** What {@code ./juhui build} makes of the jar and {@code ./juhui up} runs, with the same flags. */
    private static final String APP = "target/app/juhui-server.jar";

    private static final List<String> FLAGS =
            List.of(System.getenv().getOrDefault("JUHUI_JVM", "-Xmx512m").split(" +"));

    /** A shop that comes back has the address it had: the gateway is told it, and is strict about what it was told. */
    private static final Map<Path, Integer> PORTS = new ConcurrentHashMap<>();

    private static final Duration PATIENCE = Duration.ofMinutes(2);

    private final Path data;
    private final int port;
    private final Process process;

    private PackagedServer(Path data, int port, Process process) {
        this.data = data;
        this.port = port;
        this.process = process;
    }

    static Path freshData() {
        try {
            return Files.createTempDirectory(Files.createDirectories(Path.of("target", "data")), "run")
                    .toAbsolutePath();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Starts on {@code data}; {@code jvm} are flags such as {@code -Djuhui.crash-at=…}, {@code args} application properties. */
    static PackagedServer start(Path data, List<String> jvm, List<String> args) {
        var port = PORTS.computeIfAbsent(data, _ -> freePort());
        var command = new ArrayList<String>();
        command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
        command.addAll(FLAGS);
        command.addAll(jvm);
        command.addAll(List.of(
                "-jar",
                APP,
                "--server.port=" + port,
                "--juhui.data=" + data,
                "--spring.profiles.active=demo",
                "--juhui.db.pool=8"));
        command.addAll(args);
        try {
            var log = data.resolve("server.log").toFile();
            var process = new ProcessBuilder(command)
                    .directory(PROJECT.toFile())
                    .redirectErrorStream(true)
                    .redirectOutput(ProcessBuilder.Redirect.appendTo(log))
                    .start();
            var server = new PackagedServer(data, port, process);
            server.awaitReady();
            return server;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** What the jar prints when it is run for something else than serving; it fails unless that ends well. */
    static String says(Path data, String mode) {
        var command = new ArrayList<String>();
        command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
        command.addAll(FLAGS);
        command.addAll(List.of("-jar", APP, mode, "--juhui.data=" + data));
        try {
            var process = new ProcessBuilder(command)
                    .directory(PROJECT.toFile())
                    .redirectErrorStream(true)
                    .start();
            var said = new String(process.getInputStream().readAllBytes(), java.nio.charset.StandardCharsets.UTF_8);
            if (process.waitFor() != 0) {
                throw new AssertionError(mode + " says:\n" + said);
            }
            return said;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new AssertionError(e);
        }
    }

    String base() {
        return "http://127.0.0.1:" + port;
    }

    Path data() {
        return data;
    }

    long pid() {
        return process.pid();
    }

    boolean isAlive() {
        return process.isAlive();
    }

    /** kill -9: no shutdown hook, no flush, no goodbye; the database goes on, as an orphan. */
    void kill() {
        process.destroyForcibly();
        awaitExit();
    }

    /** Waits for a process that ends itself at a crash point. */
    int awaitExit() {
        try {
            if (!process.waitFor(60, TimeUnit.SECONDS)) {
                throw new AssertionError("the server is still running");
            }
            return process.exitValue();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new AssertionError(e);
        }
    }

    @Override
    public void close() {
        process.destroy();
        awaitExit();
    }

    private void awaitReady() throws IOException {
        var http = HttpClient.newHttpClient();
        var request = HttpRequest.newBuilder(URI.create(base() + "/readyz"))
                .timeout(Duration.ofSeconds(2))
                .build();
        var deadline = System.nanoTime() + PATIENCE.toNanos();
        while (System.nanoTime() < deadline && process.isAlive()) {
            try {
                if (http.send(request, HttpResponse.BodyHandlers.discarding()).statusCode() == 200) {
                    return;
                }
                Thread.sleep(100);
            } catch (IOException e) {
                pause();
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
                throw new AssertionError(e);
            }
        }
        process.destroyForcibly();
        throw new AssertionError("the server did not get ready:\n" + tail());
    }

    private String tail() throws IOException {
        var lines = Files.readAllLines(data.resolve("server.log"));
        return String.join("\n", lines.subList(Math.max(0, lines.size() - 40), lines.size()));
    }

    private static void pause() {
        try {
            Thread.sleep(100);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new AssertionError(e);
        }
    }

    private static int freePort() {
        try (var socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            return socket.getLocalPort();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
