package io.juhui.testing;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import org.springframework.boot.test.util.TestPropertyValues;
import org.springframework.context.ApplicationContextInitializer;
import org.springframework.context.ConfigurableApplicationContext;

/** A database and a data folder of its own on the run's server, for a test that needs a shop nobody has been in. */
public final class FreshDatabase implements ApplicationContextInitializer<ConfigurableApplicationContext> {

    /** A database on the run's server that nobody has been in. */
    public record Made(String name, String url, String user, String password) {

        /** A connection to it of one's own. */
        public Connection connect() throws SQLException {
            return DriverManager.getConnection(url, user, password);
        }
    }

    public static Made make() {
        var server = TestDatabase.server();
        var name = "fresh_" + Long.toString(System.nanoTime(), 36);
        fromOutside("create database " + name);
        return new Made(name, server.url(name), server.user(), server.password());
    }

    /** What somebody does to such a database who is not in it. */
    public static void fromOutside(String statements) {
        var server = TestDatabase.server();
        try (var connection = DriverManager.getConnection(server.url(), server.user(), server.password());
                var statement = connection.createStatement()) {
            statement.execute(statements);
        } catch (SQLException e) {
            throw new AssertionError(e);
        }
    }

    @Override
    public void initialize(ConfigurableApplicationContext context) {
        var database = make();
        TestPropertyValues.of(
                        "juhui.data=" + folder(),
                        "juhui.db.url=" + database.url(),
                        "juhui.db.user=" + database.user(),
                        "juhui.db.password=" + database.password())
                .applyTo(context);
    }

    private static Path folder() {
        try {
            return Files.createTempDirectory(Files.createDirectories(Path.of("target", "test-data")), "fresh");
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
