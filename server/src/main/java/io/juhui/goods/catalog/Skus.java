package io.juhui.goods.catalog;

import io.juhui.goods.catalog.rows.CatalogRows;
import io.juhui.goods.catalog.rows.ProductReading;
import io.juhui.platform.store.AfterCommit;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.DisposableBean;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.context.annotation.DependsOn;
import org.springframework.stereotype.Component;

/**
 * Holds the snapshot of the catalogue. A change made here is in it before its caller is answered; a change made by another node
 * within a second. Nobody who decides about money asks the database again.
 */
@Component
@DependsOn("flywayInitializer")
public class Skus implements DisposableBean {

    private static final Logger LOG = LoggerFactory.getLogger(Skus.class);

    private final CatalogRows rows;
    private final ProductReading products;
    private final ApplicationEventPublisher events;
    private final ScheduledExecutorService poller;
    private volatile Catalogue snapshot = Catalogue.NOTHING;

    Skus(CatalogRows rows, ProductReading products, ApplicationEventPublisher events) {
        this.rows = rows;
        this.products = products;
        this.events = events;
        load();
        poller = Executors.newSingleThreadScheduledExecutor(
                Thread.ofPlatform().daemon().name("catalogue-poll").factory());
        var _ = poller.scheduleWithFixedDelay(this::poll, 1, 1, TimeUnit.SECONDS);
    }

    public Catalogue snapshot() {
        return snapshot;
    }

    /** Takes a version for the caller's transaction and refreshes the snapshot as soon as that has committed. */
    long changing() {
        var version = rows.nextVersion();
        AfterCommit.run(() -> {
            load(); // or somebody has just done so, and may not have told yet: who changed it waits for what follows
            events.publishEvent(new CatalogueChanged(snapshot.version()));
        });
        return version;
    }

    void refresh() {
        if (load()) {
            events.publishEvent(new CatalogueChanged(snapshot.version()));
        }
    }

    /** The version is read first: what is committed meanwhile may be read twice but never missed. */
    private synchronized boolean load() {
        var known = snapshot;
        var version = rows.version();
        if (version <= known.version()) {
            return false;
        }
        snapshot = known.with(version, products.changedSince(known.version()), rows.categories(), rows.brands());
        return true;
    }

    private void poll() {
        try {
            if (rows.version() > snapshot.version()) {
                refresh();
            }
        } catch (RuntimeException e) {
            LOG.warn("the catalogue could not be refreshed: {}", e.toString());
        }
    }

    @Override
    public void destroy() {
        poller.close();
    }
}
