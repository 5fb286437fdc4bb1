package io.juhui.platform.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Path;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.List;
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
            assertThat(audit.pid()).isEqualTo(shop.pid());

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

    private static boolean answers(EmbeddedPostgres server) throws SQLException {
        try (var connection = DriverManager.getConnection(server.url(), server.user(), server.password())) {
            return connection.isValid(5);
        }
    }
}
