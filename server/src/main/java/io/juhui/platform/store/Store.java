package io.juhui.platform.store;

import com.zaxxer.hikari.HikariDataSource;
import io.juhui.kernel.Ids;
import java.nio.file.Path;
import java.time.Clock;
import java.util.List;
import org.flywaydb.core.Flyway;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.boot.flyway.autoconfigure.FlywayMigrationStrategy;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.env.Environment;
import org.springframework.core.env.Profiles;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.namedparam.NamedParameterJdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;

@Configuration(proxyBeanMethods = false)
@EnableConfigurationProperties(StoreProperties.class)
class Store {

    /** The pool closes before the server it talks to, because this bean is made first and destroyed last. */
    @Bean
    DatabaseServer databaseServer(
            StoreProperties properties, @Value("${juhui.mode:serve}") Mode mode, Environment environment) {
        if (!properties.db().url().isBlank()) {
            if (!environment.acceptsProfiles(Profiles.of("demo"))) {
                properties.db().requireOwnPassword();
            }
            return new DatabaseServer.External(properties.db()).requireUsable();
        }
        var server = EmbeddedPostgres.start(properties.data(), List.of());
        if (!mode.guest()) {
            server.keepRunning();
        }
        return new DatabaseServer.Embedded(server, mode.guest());
    }

    /** A guest finds the schema that the running shop made, or does nothing. */
    @Bean
    FlywayMigrationStrategy migration(@Value("${juhui.mode:serve}") Mode mode) {
        return mode.guest() ? Flyway::validate : Flyway::migrate;
    }

    @Bean
    HikariDataSource dataSource(DatabaseServer server, StoreProperties properties) {
        // no connection is lent unasked, however lately it was used: after the database was cut, each one that died
        // refuses a read
        System.setProperty("com.zaxxer.hikari.aliveBypassWindowMs", "0");
        var pool = new HikariDataSource();
        pool.setPoolName("juhui");
        pool.setJdbcUrl(server.url());
        if (!server.user().isEmpty()) {
            pool.setUsername(server.user());
            pool.setPassword(server.password());
        }
        pool.setMaximumPoolSize(properties.db().pool());
        pool.setMinimumIdle(properties.db().pool());
        pool.setConnectionTimeout(10_000);
        // every guard is written for this level; a database whose default is another one would refuse good writes (A19)
        pool.setTransactionIsolation("TRANSACTION_READ_COMMITTED");
        pool.addDataSourceProperty("ApplicationName", "juhui");
        pool.addDataSourceProperty("reWriteBatchedInserts", "true");
        pool.addDataSourceProperty("prepareThreshold", "3");
        return pool;
    }

    @Bean
    Secrets secrets(StoreProperties properties) {
        return Secrets.of(properties.data());
    }

    @Bean
    Ids ids(NodeNumber node) {
        return new Ids(Clock.systemUTC(), node::value);
    }

    @Bean
    NodeNumber nodeNumber(DatabaseServer server, @Value("${juhui.node:-1}") int wanted) {
        var number = NodeNumber.claim(server, wanted);
        number.keepHeld();
        return number;
    }

    /** The default of 256 parsed statements is less than we have; parsing would return on every call. */
    @Bean
    NamedParameterJdbcTemplate namedParameterJdbcTemplate(JdbcTemplate template) {
        var named = new NamedParameterJdbcTemplate(template);
        named.setCacheLimit(2_048);
        return named;
    }

    @Bean
    JdbcClient jdbcClient(NamedParameterJdbcTemplate template) {
        return JdbcClient.create(template);
    }

    @Bean
    DataFolder dataFolder(StoreProperties properties) {
        return new DataFolder(Path.of("").toAbsolutePath().resolve(properties.data()));
    }
}
