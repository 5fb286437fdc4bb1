package io.juhui.platform.store;

import java.sql.Connection;
import java.sql.SQLException;

/**
 * This process's number among the nodes, 0..1023, held by an advisory lock for the life of the process so that no two nodes
 * make the same id.
 */
final class NodeNumber implements AutoCloseable {

    private static final int LOCK_CLASS = 0x4a48;
    private static final int NODES = 1_024;

    private final Connection connection;
    private final int value;

    private NodeNumber(Connection connection, int value) {
        this.connection = connection;
        this.value = value;
    }

    /** Takes {@code wanted}, or the first free number when it is negative; refuses to start on a clash. */
    static NodeNumber claim(DatabaseServer server, int wanted) {
        try {
            var connection = server.connect();
            for (int node = Math.max(wanted, 0); node < NODES; node++) {
                if (tryLock(connection, node)) {
                    return new NodeNumber(connection, node);
                }
                if (wanted >= 0) {
                    connection.close();
                    throw new IllegalStateException(
                            "another process runs as node " + wanted + "; give this one its own juhui.node");
                }
            }
            throw new IllegalStateException("all " + NODES + " node numbers are taken");
        } catch (SQLException e) {
            throw new IllegalStateException("the database does not answer", e);
        }
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

    int value() {
        return value;
    }

    @Override
    public void close() throws SQLException {
        connection.close();
    }
}
