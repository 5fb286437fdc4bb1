package io.juhui.platform.store;

import java.util.List;
import java.util.Map;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.DisposableBean;
import org.springframework.beans.factory.SmartInitializingSingleton;
import org.springframework.context.annotation.DependsOn;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Keeps every {@link Replica} of this node up with the others: one small query a second for all of them. */
@Component
@DependsOn("flywayInitializer")
public class Replicas implements SmartInitializingSingleton, DisposableBean {

    private static final Logger LOG = LoggerFactory.getLogger(Replicas.class);

    private final JdbcClient db;
    private final List<Replica<?>> all = new CopyOnWriteArrayList<>();
    private final ScheduledExecutorService poller;

    Replicas(JdbcClient db) {
        this.db = db;
        this.poller = Executors.newSingleThreadScheduledExecutor(
                Thread.ofPlatform().daemon().name("replica-poll").factory());
        var _ = poller.scheduleWithFixedDelay(this::poll, 1, 1, TimeUnit.SECONDS);
    }

    /** A new replica; {@code reader} reads all its rows, {@code name} is the same on every node. */
    public <T> Replica<T> of(String name, Supplier<T> reader) {
        var replica = new Replica<>(name, reader, this);
        all.add(replica);
        return replica;
    }

    /** Read before anybody asks, so that no first reading falls into a transaction that is taken back. */
    @Override
    public void afterSingletonsInstantiated() {
        all.forEach(Replica::get);
    }

    /** Two changes of one replica wait for each other, so versions appear in the order of their commits. */
    void raise(String name) {
        db.sql("""
                insert into replica (name, version) values (:name, 1)
                on conflict (name) do update set version = replica.version + 1
                """).param("name", name).update();
    }

    long version(String name) {
        return versions().getOrDefault(name, 0L);
    }

    private Map<String, Long> versions() {
        record Version(String name, long version) {}
        return db
                .sql("select name, version from replica")
                .query(Row.mapper(row -> new Version(row.text("name"), row.number("version"))))
                .list()
                .stream()
                .collect(Collectors.toMap(Version::name, Version::version));
    }

    private void poll() {
        try {
            var versions = versions();
            all.forEach(replica -> replica.follow(versions.getOrDefault(replica.name(), 0L)));
        } catch (RuntimeException e) {
            LOG.warn("replicas could not be refreshed: {}", e.toString());
        }
    }

    @Override
    public void destroy() {
        poller.close();
    }
}
