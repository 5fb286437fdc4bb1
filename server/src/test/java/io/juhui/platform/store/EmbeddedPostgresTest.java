package io.juhui.platform.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class EmbeddedPostgresTest {

    @Test
    void leavesARunningServerToWhoStartedItWhenAGuestGoes(@TempDir Path data) throws SQLException {
        var shop = EmbeddedPostgres.start(data, List.of());
        try {
            var audit = EmbeddedPostgres.start(data, List.of());
            assertThat(shop.adopted()).isFalse();
            assertThat(audit.adopted()).isTrue();
            assertThat(audit.url()).isEqualTo(shop.url());

            new DatabaseServer.Embedded(audit, true).close();
            assertThat(answers(shop)).isTrue();
        } finally {
            new DatabaseServer.Embedded(shop, false).close();
        }
        assertThatThrownBy(shop::url).isInstanceOf(java.util.NoSuchElementException.class); // no server, no port
    }

    @Test
    void stopsTheServerThatItStartedItself(@TempDir Path data) throws SQLException {
        var audit = EmbeddedPostgres.start(data, List.of());
        assertThat(answers(audit)).isTrue();

        new DatabaseServer.Embedded(audit, true).close();
        assertThat(data.resolve("postgres/postmaster.pid")).doesNotExist();
    }

    @Test
    void asksForThePassword(@TempDir Path data) {
        var server = EmbeddedPostgres.start(data, List.of());
        try {
            assertThatThrownBy(() -> DriverManager.getConnection(server.url(), server.user(), "guessed")
                            .close())
                    .isInstanceOf(SQLException.class)
                    .hasMessageContaining("password authentication failed");
        } finally {
            server.close();
        }
    }

    @Test
    void startsAgainAtTheSamePortWhenItHasEndedWithoutBeingTold(@TempDir Path data) throws Exception {
        try (var server = EmbeddedPostgres.start(data, List.of())) {
            var url = server.url();
            var first = pid(data);
            server.keepRunning();

            end(first, "-QUIT");

            assertThat(eventually(() -> pid(data) != first && answers(server))).isTrue();
            assertThat(server.url()).isEqualTo(url);
        }
        assertThat(data.resolve("postgres/postmaster.pid")).doesNotExist(); // told to end, it stays ended
    }

    /** Two servers at work in one folder would spoil it. */
    @Test
    void endsWhatAKilledServerLeftAtWorkBeforeItStartsAnew(@TempDir Path data) throws Exception {
        var killed = EmbeddedPostgres.start(data, List.of());
        try (var connection = connect(killed);
                var busy = connection.createStatement()) {
            var backend = ProcessHandle.of(number(connection, "select pg_backend_pid()"))
                    .orElseThrow();
            var work = Thread.startVirtualThread(() -> {
                try {
                    busy.execute("select count(*) from generate_series(1, 100000000000)");
                } catch (SQLException e) {
                    // its end
                }
            });
            Thread.sleep(200);
            end(pid(data), "-KILL");
            assertThat(backend.isAlive()).isTrue();

            try (var next = EmbeddedPostgres.start(data, List.of())) {
                assertThat(backend.isAlive()).isFalse();
                assertThat(answers(next)).isTrue();
            } finally {
                backend.destroyForcibly();
                work.join();
            }
        }
    }

    private static long pid(Path data) {
        return PostmasterFile.read(data.resolve("postgres")).orElseThrow().pid();
    }

    private static void end(long postmaster, String signal) throws Exception {
        var process = ProcessHandle.of(postmaster).orElseThrow();
        assertThat(new ProcessBuilder("kill", signal, Long.toString(postmaster))
                        .start()
                        .waitFor())
                .isZero();
        process.onExit().get(10, TimeUnit.SECONDS);
    }

    private static boolean eventually(Callable<Boolean> truth) throws InterruptedException {
        for (int i = 0; i < 200; i++) {
            try {
                if (truth.call()) {
                    return true;
                }
            } catch (Exception e) {
                // not yet
            }
            Thread.sleep(50);
        }
        return false;
    }

    private static long number(Connection connection, String sql) throws SQLException {
        try (var statement = connection.createStatement();
                var rows = statement.executeQuery(sql)) {
            rows.next();
            return rows.getLong(1);
        }
    }

    private static Connection connect(EmbeddedPostgres server) throws SQLException {
        return DriverManager.getConnection(server.url(), server.user(), server.password());
    }

    private static boolean answers(EmbeddedPostgres server) throws SQLException {
        try (var connection = connect(server)) {
            return connection.isValid(5);
        }
    }
}
