package io.juhui.bench;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** A packaged server with a demo on a data folder and a port of its own; can be killed and set going again. */
final class Server implements AutoCloseable {

    /** Printed when the demo is loaded. */
    private static final String WELCOME = "Ctrl-C";

    private final Path jar;
    private final Path data;
    private final List<String> jvm;
    private final String demo;
    private final int port = Child.freePort();
    private volatile @Nullable Child child;

    Server(Path jar, Path data, List<String> jvm, String demo) throws IOException {
        this.jar = jar;
        this.data = data;
        this.jvm = jvm;
        this.demo = demo;
        Files.createDirectories(data);
    }

    /** Whoever wants an answer waits for it. */
    void start() {
        child = Child.jar(
                jar,
                port,
                jvm,
                List.of(
                        "--server.port=" + port,
                        "--juhui.data=" + data,
                        "--spring.profiles.active=demo",
                        "--juhui.demo=" + demo),
                logFile());
    }

    void awaitReady() {
        running().awaitAnswer("/readyz");
    }

    void awaitDemo() throws IOException {
        awaitReady();
        for (int i = 0; i < 600 && log().noneMatch(line -> line.contains(WELCOME)); i++) {
            Pause.millis(200);
        }
    }

    /** kill -9: no shutdown hook, no flush, no goodbye; the database goes on, as an orphan. */
    void kill() {
        running().process().destroyForcibly();
        running().exit();
    }

    private Child running() {
        return Objects.requireNonNull(child);
    }

    private Path logFile() {
        return data.resolve("server.log");
    }

    /** What it and those before it have said. */
    Stream<String> log() throws IOException {
        return Files.readAllLines(logFile()).stream();
    }

    int port() {
        return port;
    }

    long pid() {
        return running().process().pid();
    }

    /** Of the database in this server's own folder. */
    long postmaster() throws IOException {
        return Long.parseLong(postmasterFile().getFirst().strip());
    }

    String jdbcUrl() throws IOException {
        return "jdbc:postgresql://127.0.0.1:" + postmasterFile().get(3).strip() + "/juhui";
    }

    private List<String> postmasterFile() throws IOException {
        return Files.readAllLines(data.resolve("postgres/postmaster.pid"));
    }

    String password() throws IOException {
        return Files.readString(data.resolve("secrets/database"));
    }

    String ownerPassword() throws IOException {
        return Files.readString(data.resolve("secrets/owner-password")).strip();
    }

    Connection connect() throws IOException, SQLException {
        return DriverManager.getConnection(jdbcUrl(), "juhui", password());
    }

    long count(String sql) throws IOException, SQLException {
        try (var c = connect();
                var result = c.createStatement().executeQuery(sql)) {
            result.next();
            return result.getLong(1);
        }
    }

    /** Recounts every invariant beside the running server. */
    boolean auditIsClean() {
        var audit = Child.jar(
                jar,
                0,
                List.of("-Xmx256m"),
                List.of("--juhui.mode=audit", "--juhui.data=" + data),
                data.resolveSibling("audit.log"));
        return audit.exit() == 0;
    }

    /** Ends server and database; the data stay. */
    void stop() {
        var last = child;
        if (last != null) {
            last.close();
        }
        try {
            ProcessHandle.of(postmaster()).ifPresent(database -> {
                database.destroy();
                database.onExit().join();
            });
        } catch (IOException e) {
            // it is gone already, as it should be
        }
    }

    /** The data are thrown away; only results stay. */
    @Override
    public void close() {
        stop();
        try (var files = Files.walk(data)) {
            files.sorted(Comparator.reverseOrder())
                    .forEach(file -> file.toFile().delete());
        } catch (IOException e) {
            System.err.println("left behind: " + data);
        }
    }
}
