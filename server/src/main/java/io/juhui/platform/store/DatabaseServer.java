package io.juhui.platform.store;

import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;

/** The PostgreSQL that this process talks to. */
sealed interface DatabaseServer extends AutoCloseable {

    String url();

    String user();

    String password();

    @Override
    void close();

    /** A connection outside the pool, for what must live as long as the process. */
    default Connection connect() throws SQLException {
        return user().isEmpty()
                ? DriverManager.getConnection(url())
                : DriverManager.getConnection(url(), user(), password());
    }

    /** @param guest whether somebody else may be the one who keeps it running: then it is left as it was found */
    record Embedded(EmbeddedPostgres server, boolean guest) implements DatabaseServer {
        @Override
        public String url() {
            return server.url();
        }

        @Override
        public String user() {
            return server.user();
        }

        @Override
        public String password() {
            return server.password();
        }

        @Override
        public void close() {
            if (!guest || !server.adopted()) {
                server.close();
            }
        }
    }

    record External(StoreProperties.Db db) implements DatabaseServer {

        private static final int OLDEST = 15;

        /** Looks at the first moment, when what is wrong can be said in one sentence. */
        External requireUsable() {
            try (var connection = connect()) {
                var version = connection.getMetaData().getDatabaseMajorVersion();
                if (version < OLDEST) {
                    throw new DatabaseUnusable(
                            "it is version " + version + ", and " + OLDEST + " is the oldest that will do");
                }
                return this;
            } catch (SQLException e) {
                throw new DatabaseUnusable(String.valueOf(e.getMessage()));
            }
        }

        @Override
        public String url() {
            return db.url();
        }

        @Override
        public String user() {
            return db.user();
        }

        @Override
        public String password() {
            return db.password();
        }

        @Override
        public void close() {}

        @Override
        public String toString() {
            return "External[secret]";
        }
    }
}
