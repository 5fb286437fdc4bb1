package io.juhui.platform.store;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * A real PostgreSQL server kept in a folder. It listens on loopback only and asks for a generated scram password; fsync and
 * synchronous commit stay on. A server left running by a killed application is adopted, never doubled; one that ends without
 * being told to is started again where it was.
 */
public final class EmbeddedPostgres implements AutoCloseable {

    private static final Logger LOG = LoggerFactory.getLogger(EmbeddedPostgres.class);

    private final PostgresCluster cluster;
    private final String password;
    private final boolean adopted;
    private volatile boolean closing;

    private EmbeddedPostgres(PostgresCluster cluster, String password, boolean adopted) {
        this.cluster = cluster;
        this.password = password;
        this.adopted = adopted;
    }

    /** Starts, or adopts, the server of {@code folder}; {@code extraFlags} are {@code name=value} server settings. */
    public static EmbeddedPostgres start(Path folder, List<String> extraFlags) {
        try {
            Files.createDirectories(folder);
            var binaries = PostgresBinaries.unpack(folder.resolve("postgres-server"));
            var password = Secrets.of(folder).get("database");
            var cluster =
                    new PostgresCluster(folder.resolve("postgres").toAbsolutePath(), binaries, password, extraFlags);
            cluster.initialise();
            var adopted = cluster.process().isPresent();
            if (!adopted) {
                cluster.launch(freePort());
            }
            cluster.createDatabase();
            return new EmbeddedPostgres(cluster, password, adopted);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    public String user() {
        return PostgresCluster.USER;
    }

    public String password() {
        return password;
    }

    /** Whether it was running already when we came. */
    boolean adopted() {
        return adopted;
    }

    public String url() {
        return url(PostgresCluster.DATABASE);
    }

    /** Where another database of this server is reached. */
    public String url(String database) {
        return cluster.url(database);
    }

    /** From now until {@link #close}, a server that has ended by itself is started again at the same port (C01). */
    public void keepRunning() {
        int port = cluster.port();
        Thread.ofPlatform().daemon().name("database-watch").start(() -> {
            while (!closing) {
                cluster.process().ifPresent(process -> process.onExit().join());
                revive(port);
            }
        });
    }

    private synchronized void revive(int port) {
        if (closing || cluster.process().isPresent()) {
            return;
        }
        LOG.error("PostgreSQL has ended without being told to, and is started again; see {}", cluster.log());
        try {
            cluster.launch(port);
        } catch (IOException | IllegalStateException e) {
            LOG.error("PostgreSQL could not be started again: {}", e.toString());
            PostgresCluster.pause();
        }
    }

    @Override
    public void close() {
        closing = true;
        stop();
    }

    private synchronized void stop() {
        cluster.stop();
    }

    private static int freePort() throws IOException {
        try (var socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            return socket.getLocalPort();
        }
    }
}
