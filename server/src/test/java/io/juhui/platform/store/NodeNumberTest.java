package io.juhui.platform.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class NodeNumberTest {

    @TempDir
    static Path data;

    private static DatabaseServer.Embedded server;

    @BeforeAll
    static void start() {
        server = new DatabaseServer.Embedded(EmbeddedPostgres.start(data, List.of()), false);
    }

    @AfterAll
    static void stop() {
        server.close();
    }

    @Test
    void isTakenAgainWhenTheDatabaseHadLostIt() throws Exception {
        try (var node = NodeNumber.claim(server, 7);
                var admin = server.connect()) {
            var before = holder(admin, 7);
            node.keepHeld();
            lose(admin, 7);

            var holder = before; // asked once a round: it may go between two questions
            for (int i = 0; i < 100 && (holder == 0 || holder == before); i++) {
                Thread.sleep(50);
                holder = holder(admin, 7);
            }
            assertThat(holder).isPositive().isNotEqualTo(before);
            assertThat(node.value()).isEqualTo(7);
            assertThatThrownBy(() -> NodeNumber.claim(server, 7))
                    .hasMessageContaining("another process runs as node 7");
        }
    }

    @Test
    void isTakenAgainWhenTheDatabaseWasAway(@TempDir Path folder) throws Exception {
        var database = EmbeddedPostgres.start(folder, List.of());
        try (var node = NodeNumber.claim(new DatabaseServer.Embedded(database, false), 5)) {
            node.keepHeld();
            database.close();
            Thread.sleep(1_500); // it has been looked for and not found

            try (var back = new DatabaseServer.Embedded(EmbeddedPostgres.start(folder, List.of()), false);
                    var admin = back.connect()) {
                for (int i = 0; i < 100 && holder(admin, 5) == 0; i++) {
                    Thread.sleep(50);
                }
                assertThat(holder(admin, 5)).isPositive();
            }
        }
    }

    @Test
    void becomesAnotherWhenANewcomerWasQuicker() throws Exception {
        try (var node = NodeNumber.claim(server, 30);
                var admin = server.connect();
                var newcomer = server.connect()) {
            var waiting = Thread.ofVirtual().start(() -> {
                try (var statement = newcomer.createStatement()) {
                    statement.execute("select pg_advisory_lock(%d, 30)".formatted(0x4a48));
                } catch (SQLException e) {
                    throw new IllegalStateException(e);
                }
            });
            node.keepHeld();
            Thread.sleep(200);
            lose(admin, 30);
            waiting.join();

            for (int i = 0; i < 100 && node.value() == 30; i++) {
                Thread.sleep(50);
            }
            assertThat(node.value()).isEqualTo(31);
        }
    }

    private static void lose(Connection admin, int node) throws SQLException {
        try (var statement = admin.createStatement()) {
            statement.execute("select pg_terminate_backend(pid)" + LOCK.formatted(node));
        }
    }

    private static long holder(Connection admin, int node) throws SQLException {
        try (var statement = admin.createStatement();
                var rows = statement.executeQuery("select pid" + LOCK.formatted(node))) {
            return rows.next() ? rows.getLong(1) : 0;
        }
    }

    private static final String LOCK =
            " from pg_locks where locktype = 'advisory' and classid = " + 0x4a48 + " and objid = %d and granted";
}
