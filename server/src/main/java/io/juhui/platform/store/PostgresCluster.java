package io.juhui.platform.store;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.TimeUnit;

/** The files of one PostgreSQL and the process that serves them: made, launched, asked and stopped. */
final class PostgresCluster {

    static final String USER = "juhui";
    static final String DATABASE = "juhui";
    private static final Duration PATIENCE = Duration.ofSeconds(60);

    private final Path folder;
    private final PostgresBinaries binaries;
    private final String password;
    private final List<String> extraFlags;

    PostgresCluster(Path folder, PostgresBinaries binaries, String password, List<String> extraFlags) {
        this.folder = folder;
        this.binaries = binaries;
        this.password = password;
        this.extraFlags = extraFlags;
    }

    Path log() {
        return folder.resolveSibling("postgres.log");
    }

    Optional<ProcessHandle> process() {
        return PostmasterFile.read(folder).flatMap(PostmasterFile::process);
    }

    int port() {
        return PostmasterFile.read(folder).orElseThrow().port();
    }

    String url(String database) {
        return url(port(), database);
    }

    private static String url(int port, String database) {
        return "jdbc:postgresql://127.0.0.1:%d/%s".formatted(port, database);
    }

    /** Made beside its place and moved there when it is whole: a first start may be cut short. */
    void initialise() throws IOException {
        if (Files.exists(folder)) {
            return;
        }
        var secret = Files.createTempFile(folder.getParent(), "pw", "");
        var fresh = Files.createTempDirectory(folder.getParent(), "postgres-new");
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
            Files.move(fresh, folder, StandardCopyOption.ATOMIC_MOVE);
        } finally {
            Files.deleteIfExists(secret);
        }
    }

    /** Comes back when it answers. */
    void launch(int port) throws IOException {
        PostmasterFile.clear(folder);
        var command = new ArrayList<>(List.of("postgres", "-D", folder.toString(), "-p", Integer.toString(port)));
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

    private void awaitReady(Process started, int port) {
        var deadline = System.nanoTime() + PATIENCE.toNanos();
        while (System.nanoTime() < deadline) {
            if (!started.isAlive()) {
                break;
            }
            if (process().isPresent() && answers(port)) {
                return;
            }
            pause();
        }
        throw new IllegalStateException("PostgreSQL did not start; see " + log());
    }

    private boolean answers(int port) {
        try (var _ = connect(port)) {
            return true;
        } catch (SQLException e) {
            return false;
        }
    }

    private Connection connect(int port) throws SQLException {
        return DriverManager.getConnection(url(port, "postgres"), USER, password);
    }

    void createDatabase() {
        var deadline = System.nanoTime() + PATIENCE.toNanos();
        int port = port();
        while (!answers(port) && System.nanoTime() < deadline) {
            pause();
        }
        try (var connection = connect(port);
                var statement = connection.createStatement()) {
            var found = statement
                    .executeQuery("select 1 from pg_database where datname = '" + DATABASE + "'")
                    .next();
            if (!found) {
                statement.execute("create database " + DATABASE);
            }
        } catch (SQLException e) {
            throw new IllegalStateException("the database in " + folder + " does not answer", e);
        }
    }

    void stop() {
        process().ifPresent(process -> {
            binaries.run(List.of("kill", "-INT", Long.toString(process.pid())), "stop the database");
            process.onExit().completeOnTimeout(process, 30, TimeUnit.SECONDS).join();
        });
    }

    static void pause() {
        try {
            Thread.sleep(20);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("interrupted while PostgreSQL starts", e);
        }
    }
}
