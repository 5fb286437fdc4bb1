package io.juhui.testing;

import io.juhui.platform.store.EmbeddedPostgres;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.springframework.boot.SpringApplication;
import org.springframework.boot.test.util.TestPropertyValues;
import org.springframework.context.ApplicationContextInitializer;
import org.springframework.context.ConfigurableApplicationContext;

/** One PostgreSQL for the whole run, in a fresh folder; durability off, because no test of this JVM outlives it. */
public final class TestDatabase implements ApplicationContextInitializer<ConfigurableApplicationContext> {

    private static final class Server {
        static final Path FOLDER = folder();
        static final EmbeddedPostgres POSTGRES = start();

        private static EmbeddedPostgres start() {
            var server = EmbeddedPostgres.start(
                    FOLDER, List.of("fsync=off", "synchronous_commit=off", "full_page_writes=off"));
            SpringApplication.getShutdownHandlers().add(server::close); // after the contexts that use it
            return server;
        }

        private static Path folder() {
            try {
                return Files.createTempDirectory(Files.createDirectories(Path.of("target", "test-data")), "run");
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }
    }

    static EmbeddedPostgres server() {
        return Server.POSTGRES;
    }

    @Override
    public void initialize(ConfigurableApplicationContext context) {
        TestPropertyValues.of(
                        "juhui.data=" + Server.FOLDER,
                        "juhui.db.url=" + Server.POSTGRES.url(),
                        "juhui.db.user=" + Server.POSTGRES.user(),
                        "juhui.db.password=" + Server.POSTGRES.password())
                .applyTo(context);
    }
}
