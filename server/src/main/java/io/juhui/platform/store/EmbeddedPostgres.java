package io.juhui.platform.store;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.TimeUnit;

/**
 * A real PostgreSQL server kept in a folder. It listens on loopback only and asks for a generated scram password; fsync and
 * synchronous commit stay on. A server left running by a killed application is adopted, never doubled.
 */
public final class EmbeddedPostgres implements AutoCloseable {

    private static final String USER = "juhui";
    private static final Duration PATIENCE = Duration.ofSeconds(60);

    private final Path cluster;
    private final PostgresBinaries binaries;
    private final String password;
    private final List<String> extraFlags;
    private boolean adopted;

    private EmbeddedPostgres(Path cluster, PostgresBinaries binaries, String password, List<String> extraFlags) {
        this.cluster = cluster;
        this.binaries = binaries;
        this.password = password;
        this.extraFlags = extraFlags;
    }

    /** Starts, or adopts, the server of {@code folder}; {@code extraFlags} are {@code name=value} server settings. */
    public static EmbeddedPostgres start(Path folder, List<String> extraFlags) {
        try {
            Files.createDirectories(folder);
            var binaries = PostgresBinaries.unpack(folder.resolve("postgres-server"));
            var password = Secrets.of(folder).get("database");
            var server =
                    new EmbeddedPostgres(folder.resolve("postgres").toAbsolutePath(), binaries, password, extraFlags);
            server.initialise();
            server.adopted = server.isRunning();
            if (!server.adopted) {
                server.launch();
            }
            server.createDatabase();
            return server;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    public String user() {
        return USER;
    }

    public String password() {
        return password;
    }

    /** Whether it was running already when we came. */
    boolean adopted() {
        return adopted;
    }

    public String url() {
        return url("juhui");
    }

    /** Where another database of this server is reached. */
    public String url(String database) {
        var port =
                pidFile().map(lines -> Integer.parseInt(lines.get(3).strip())).orElseThrow();
        return "jdbc:postgresql://127.0.0.1:%d/%s".formatted(port, database);
    }

    /** The postmaster's process id, to account its CPU apart. */
    public long pid() {
        return pidFile().map(lines -> Long.parseLong(lines.getFirst().strip())).orElseThrow();
    }

    @Override
    public void close() {
        if (!isRunning()) {
            return;
        }
        var handle = ProcessHandle.of(pid());
        binaries.run(List.of("kill", "-INT", Long.toString(pid())), "stop the database");
        handle.ifPresent(
                h -> h.onExit().completeOnTimeout(h, 30, TimeUnit.SECONDS).join());
    }

    private void initialise() throws IOException {
        if (Files.exists(cluster.resolve("PG_VERSION"))) {
            return;
        }
        Files.createDirectories(cluster);
        var secret = Files.createTempFile(cluster.getParent(), "pw", "");
        try {
            Files.writeString(secret, password);
            binaries.runUnprivileged(
                    List.of(
                            "initdb",
                            "-D",
                            cluster.toString(),
                            "-U",
                            USER,
                            "--auth=scram-sha-256",
                            "--pwfile=" + secret,
                            "--encoding=UTF8",
                            "--locale-provider=builtin",
                            "--builtin-locale=C.UTF-8",
                            "--locale=C",
                            "--data-checksums"),
                    "create the database");
        } finally {
            Files.deleteIfExists(secret);
        }
    }

    private void launch() throws IOException {
        Files.deleteIfExists(cluster.resolve("postmaster.pid"));
        var command =
                new ArrayList<>(List.of("postgres", "-D", cluster.toString(), "-p", Integer.toString(freePort())));
        var flags = new ArrayList<>(List.of(
                "listen_addresses=127.0.0.1",
                "unix_socket_directories=",
                "fsync=on",
                "synchronous_commit=on",
                "shared_buffers=256MB",
                "max_connections=120",
                "max_wal_size=2GB",
                "checkpoint_timeout=15min",
                "random_page_cost=1.1",
                "timezone=UTC",
                "log_timezone=UTC",
                "autovacuum_naptime=10s"));
        flags.addAll(extraFlags);
        flags.forEach(flag -> command.addAll(List.of("-c", flag)));
        var process = binaries.startUnprivileged(command, cluster.resolveSibling("postgres.log"));
        awaitReady(process);
    }

    private void awaitReady(Process process) {
        var deadline = System.nanoTime() + PATIENCE.toNanos();
        while (System.nanoTime() < deadline) {
            if (!process.isAlive()) {
                break;
            }
            if (isRunning() && answers()) {
                return;
            }
            pause();
        }
        throw new IllegalStateException("PostgreSQL did not start; see " + cluster.resolveSibling("postgres.log"));
    }

    private boolean answers() {
        try (var _ = DriverManager.getConnection(url("postgres"), USER, password)) {
            return true;
        } catch (SQLException e) {
            return false;
        }
    }

    private void createDatabase() {
        var deadline = System.nanoTime() + PATIENCE.toNanos();
        while (!answers() && System.nanoTime() < deadline) {
            pause();
        }
        try (var connection = DriverManager.getConnection(url("postgres"), USER, password);
                var statement = connection.createStatement()) {
            var found = statement
                    .executeQuery("select 1 from pg_database where datname = 'juhui'")
                    .next();
            if (!found) {
                statement.execute("create database juhui");
            }
        } catch (SQLException e) {
            throw new IllegalStateException("the database in " + cluster + " does not answer", e);
        }
    }

    private boolean isRunning() {
        return pidFile()
                .filter(lines -> lines.size() >= 8)
                .map(lines -> Long.parseLong(lines.getFirst().strip()))
                .flatMap(ProcessHandle::of)
                .filter(ProcessHandle::isAlive)
                .filter(handle ->
                        handle.info().command().map(c -> c.endsWith("postgres")).orElse(true))
                .isPresent();
    }

    private Optional<List<String>> pidFile() {
        try {
            return Optional.of(Files.readAllLines(cluster.resolve("postmaster.pid")));
        } catch (IOException e) {
            return Optional.empty();
        }
    }

    private static int freePort() throws IOException {
        try (var socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            return socket.getLocalPort();
        }
    }

    private static void pause() {
        try {
            Thread.sleep(20);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("interrupted while PostgreSQL starts", e);
        }
    }
}
