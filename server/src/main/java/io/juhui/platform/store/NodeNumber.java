package io.juhui.platform.store;

import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;
import java.util.concurrent.ThreadLocalRandom;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * This process's number among the nodes, 0..1023, held by an advisory lock for the life of the process so that no two nodes
 * make the same id. The lock goes with its connection: after the database was away it is taken again, or another number when
 * a newcomer was quicker.
 */
final class NodeNumber implements AutoCloseable {

    private static final Logger LOG = LoggerFactory.getLogger(NodeNumber.class);
    private static final int LOCK_CLASS = 0x4a48;
    private static final int NODES = 1_024;
    private static final Duration LOOK = Duration.ofSeconds(1);
    private static final Duration RETRY = Duration.ofMillis(100);
    private static final int ANSWERS_WITHIN_SECONDS = 5;

    private final DatabaseServer server;
    private volatile Held held;
    private volatile boolean closed;

    private NodeNumber(DatabaseServer server, Held held) {
        this.server = server;
        this.held = held;
    }

    private record Held(Connection connection, int value) {}

    /**
     * Takes {@code wanted}, which refuses to start on a clash, or any free number when it is negative. That one is drawn: a process
     * that starts again after its wall clock was set back makes the ids of that time under another number (F03).
     */
    static NodeNumber claim(DatabaseServer server, int wanted) {
        try {
            var held = take(
                    server, wanted >= 0 ? wanted : ThreadLocalRandom.current().nextInt(NODES));
            if (wanted >= 0 && held.value() != wanted) {
                held.connection().close();
                throw new Misconfigured(
                        "another process runs as node " + wanted, "give this one its own juhui.node, or none");
            }
            return new NodeNumber(server, held);
        } catch (SQLException e) {
            throw new IllegalStateException("the database does not answer", e);
        }
    }

    /** The first free number from {@code first} on, and round. */
    private static Held take(DatabaseServer server, int first) throws SQLException {
        var connection = server.connect();
        for (int i = 0; i < NODES; i++) {
            int node = (first + i) % NODES;
            if (tryLock(connection, node)) {
                return new Held(connection, node);
            }
        }
        connection.close();
        throw new IllegalStateException("all " + NODES + " node numbers are taken");
    }

    private static boolean tryLock(Connection connection, int node) throws SQLException {
        try (var statement = connection.prepareStatement("select pg_try_advisory_lock(?, ?)")) {
            statement.setInt(1, LOCK_CLASS);
            statement.setInt(2, node);
            try (var result = statement.executeQuery()) {
                return result.next() && result.getBoolean(1);
            }
        }
    }

    /** Looks once a second whether the lock's connection still lives. */
    void keepHeld() {
        Thread.ofPlatform().daemon().name("node-number").start(() -> {
            while (!closed) {
                try {
                    if (held.connection().isValid(ANSWERS_WITHIN_SECONDS)) {
                        Thread.sleep(LOOK);
                    } else {
                        takeAgain();
                    }
                } catch (SQLException | RuntimeException e) {
                    rest(); // the database is still away
                } catch (InterruptedException e) {
                    return;
                }
            }
        });
    }

    private synchronized void takeAgain() throws SQLException {
        if (closed) {
            return;
        }
        var before = held;
        before.connection().close();
        held = take(server, before.value());
        if (held.value() != before.value()) {
            LOG.warn("another process has taken node number {}; this one is {} now", before.value(), held.value());
        }
    }

    private static void rest() {
        try {
            Thread.sleep(RETRY);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    int value() {
        return held.value();
    }

    @Override
    public synchronized void close() throws SQLException {
        closed = true;
        held.connection().close();
    }
}
