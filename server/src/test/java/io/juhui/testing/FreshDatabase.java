package io.juhui.testing;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import org.springframework.boot.test.util.TestPropertyValues;
import org.springframework.context.ApplicationContextInitializer;
import org.springframework.context.ConfigurableApplicationContext;

/** A database and a data folder of its own on the run's server, for a test that needs a shop nobody has been in. */
public final class FreshDatabase implements ApplicationContextInitializer<ConfigurableApplicationContext> {

    @Override
    public void initialize(ConfigurableApplicationContext context) {
        var server = TestDatabase.server();
        var name = "fresh_" + Long.toString(System.nanoTime(), 36);
        try (var connection = java.sql.DriverManager.getConnection(server.url(), server.user(), server.password());
                var statement = connection.createStatement()) {
            statement.execute("create database " + name);
            TestPropertyValues.of(
                            "juhui.data=" + folder(),
                            "juhui.db.url=" + server.url(name),
                            "juhui.db.user=" + server.user(),
                            "juhui.db.password=" + server.password())
                    .applyTo(context);
        } catch (SQLException e) {
            throw new AssertionError(e);
        }
    }

    private static Path folder() {
        try {
            return Files.createTempDirectory(Files.createDirectories(Path.of("target", "test-data")), "fresh");
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
