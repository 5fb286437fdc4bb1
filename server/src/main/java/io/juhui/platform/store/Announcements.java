package io.juhui.platform.store;

import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.postgresql.PGConnection;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * What one node tells all of them, itself included: short lines that no transaction waits for and that may be lost, so whoever needs
 * them must also do without. PostgreSQL carries them on a connection of its own.
 */
@Component
public class Announcements implements AutoCloseable {

    private static final int MOST_BYTES = 7_000; // PostgreSQL takes 8 000
    private static final int LONGEST_LINE = 200;
    private static final int LOOK_MILLIS = 500;

    private final DatabaseServer server;
    private final JdbcClient db;
    private volatile boolean closed;

    Announcements(DatabaseServer server, JdbcClient db) {
        this.server = server;
        this.db = db;
    }

    /** Who hears, on a thread of its own; both calls are to be short. */
    public interface Hearer {

        void heard(Set<String> lines);

        /** The connection was cut: whatever was told meanwhile is lost. */
        void missed();
    }

    /** Refuses a line of more than 200 bytes or with a line break: they are names, not contents. */
    public void tell(Collection<String> lines) {
        if (!lines.isEmpty()) {
            db.sql("select pg_notify('juhui', bundle) from unnest(:bundles) as bundle")
                    .param("bundles", bundles(lines).toArray(String[]::new))
                    .query((_, _) -> true)
                    .list();
        }
    }

    static List<String> bundles(Collection<String> lines) {
        var bundles = new ArrayList<String>();
        var bundle = new StringBuilder();
        int bytes = 0;
        for (var line : lines) {
            int more = line.getBytes(StandardCharsets.UTF_8).length + 1;
            if (more > LONGEST_LINE || line.indexOf('\n') >= 0) {
                throw new IllegalArgumentException("no line for an announcement: " + line);
            }
            if (bytes + more > MOST_BYTES) {
                bundles.add(bundle.toString());
                bundle.setLength(0);
                bytes = 0;
            }
            bundle.append(line).append('\n');
            bytes += more;
        }
        bundles.add(bundle.toString());
        return bundles;
    }

    /** Hears from now on, until the process ends. */
    public void hear(Hearer hearer) {
        Thread.ofPlatform().daemon().name("announcements").start(() -> hearOn(hearer));
    }

    private void hearOn(Hearer hearer) {
        while (!closed) {
            try (var connection = server.connect()) {
                try (var statement = connection.createStatement()) {
                    statement.execute("listen juhui");
                }
                hearer.missed(); // before this connection stood, nothing was heard
                while (!closed) {
                    next(connection, hearer);
                }
            } catch (SQLException e) {
                rest(); // the database is away
            }
        }
    }

    private static void next(Connection connection, Hearer hearer) throws SQLException {
        var told = connection.unwrap(PGConnection.class).getNotifications(LOOK_MILLIS);
        if (told != null && told.length > 0) {
            var lines = new HashSet<String>();
            for (var one : told) {
                lines.addAll(Arrays.asList(one.getParameter().split("\n")));
            }
            hearer.heard(lines);
        }
    }

    private static void rest() {
        try {
            Thread.sleep(LOOK_MILLIS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    @Override
    public void close() {
        closed = true;
    }
}
