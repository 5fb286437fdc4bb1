package io.juhui.platform.store;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * A real PostgreSQL server kept in a folder. It listens on loopback only and asks for a generated scram password; fsync and
 * synchronous commit stay on. A server left running by a killed application is adopted, never doubled; one that ends without
 * being told to is started again where it was.
 */
public final class EmbeddedPostgres implements AutoCloseable {

    private static final Logger LOG = LoggerFactory.getLogger(EmbeddedPostgres.class);
    private static final String USER = "juhui";
    private static final Duration PATIENCE = Duration.ofSeconds(60);

    private final Path cluster;
    private final PostgresBinaries binaries;
    private final String password;
    private final List<String> extraFlags;
    private boolean adopted;
    private volatile boolean closing;

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
            server.adopted = server.postmaster().isPresent();
            if (!server.adopted) {
                server.launch(freePort());
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
        return url(PostmasterFile.read(cluster).orElseThrow().port(), database);
    }

    private static String url(int port, String database) {
        return "jdbc:postgresql://127.0.0.1:%d/%s".formatted(port, database);
    }

    /** From now until {@link #close}, a server that has ended by itself is started again at the same port (C01). */
    public void keepRunning() {
        int port = PostmasterFile.read(cluster).orElseThrow().port();
        Thread.ofPlatform().daemon().name("database-watch").start(() -> {
            while (!closing) {
                postmaster().ifPresent(process -> process.onExit().join());
                revive(port);
            }
        });
    }

    private synchronized void revive(int port) {
        if (closing || postmaster().isPresent()) {
            return;
        }
        LOG.error("PostgreSQL has ended without being told to, and is started again; see {}", log());
        try {
            launch(port);
        } catch (IOException | IllegalStateException e) {
            LOG.error("PostgreSQL could not be started again: {}", e.toString());
            pause();
        }
    }

    @Override
    public void close() {
        closing = true;
        stop();
    }

    private synchronized void stop() {
        postmaster().ifPresent(process -> {
            binaries.run(List.of("kill", "-INT", Long.toString(process.pid())), "stop the database");
            process.onExit().completeOnTimeout(process, 30, TimeUnit.SECONDS).join();
        });
    }

    private Optional<ProcessHandle> postmaster() {
        return PostmasterFile.read(cluster).flatMap(PostmasterFile::process);
    }

    private Path log() {
        return cluster.resolveSibling("postgres.log");
    }

    /** Made beside its place and moved there when it is whole: a first start may be cut short. */
    private void initialise() throws IOException {
        if (Files.exists(cluster)) {
            return;
        }
        var secret = Files.createTempFile(cluster.getParent(), "pw", "");
        var fresh = Files.createTempDirectory(cluster.getParent(), "postgres-new");
        try {
            Files.writeString(secret, password);
            binaries.runUnprivileged(
                    List.of(
                            "initdb",
                            "-D",
                            fresh.toString(),
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
            Files.move(fresh, cluster, StandardCopyOption.ATOMIC_MOVE);
        } finally {
            Files.deleteIfExists(secret);
        }
    }

    private void launch(int port) throws IOException {
        PostmasterFile.clear(cluster);
        var command = new ArrayList<>(List.of("postgres", "-D", cluster.toString(), "-p", Integer.toString(port)));
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
        awaitReady(binaries.startUnprivileged(command, log()), port);
    }

    private void awaitReady(Process process, int port) {
        var deadline = System.nanoTime() + PATIENCE.toNanos();
        while (System.nanoTime() < deadline) {
            if (!process.isAlive()) {
                break;
            }
            if (postmaster().isPresent() && answers(port)) {
                return;
            }
            pause();
        }
        throw new IllegalStateException("PostgreSQL did not start; see " + log());
    }

    private boolean answers(int port) {
        try (var _ = DriverManager.getConnection(url(port, "postgres"), USER, password)) {
            return true;
        } catch (SQLException e) {
            return false;
        }
    }

    private void createDatabase() {
        var deadline = System.nanoTime() + PATIENCE.toNanos();
        int port = PostmasterFile.read(cluster).orElseThrow().port();
        while (!answers(port) && System.nanoTime() < deadline) {
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
