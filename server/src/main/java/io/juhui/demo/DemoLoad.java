package io.juhui.demo;

import io.juhui.goods.catalog.Skus;
import java.time.Clock;
import java.time.temporal.ChronoUnit;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.context.event.ApplicationReadyEvent;
import org.springframework.context.annotation.Profile;
import org.springframework.context.event.EventListener;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/** Fills an empty shop once, before it says that it is ready; a shop that has goods of its own is left alone. */
@Component
@Profile("demo")
class DemoLoad {

    private final DemoFiles files;
    private final DemoGoods goods;
    private final DemoHistory history;
    private final DemoDeals deals;
    private final DemoParts parts;
    private final Skus skus;
    private final TransactionTemplate transaction;
    private final Clock clock;
    private final String size;

    DemoLoad(
            DemoFiles files,
            DemoGoods goods,
            DemoHistory history,
            DemoDeals deals,
            DemoParts parts,
            Skus skus,
            TransactionTemplate transaction,
            Clock clock,
            @Value("${juhui.demo:none}") String size) {
        this.files = files;
        this.goods = goods;
        this.history = history;
        this.deals = deals;
        this.parts = parts;
        this.skus = skus;
        this.transaction = transaction;
        this.clock = clock;
        this.size = size;
    }

    @EventListener(ApplicationReadyEvent.class)
    @Order(10)
    void load() {
        switch (size) {
            case "none" -> {}
            case "small" -> fill();
            default -> throw new IllegalStateException("juhui.demo is none or small, not " + size);
        }
    }

    private void fill() {
        var begun = parts.toldFrom(DemoParts.GOODS);
        if (parts.has(DemoParts.HISTORY)
                || begun.isEmpty() && !skus.snapshot().products().isEmpty()) {
            return;
        }
        var progress = new Progress();
        progress.at(0);
        var now = begun.orElseGet(() -> clock.instant().truncatedTo(ChronoUnit.SECONDS));
        var products = files.products();
        var plan = DemoPlan.draw(products, files.homes(), now);
        if (begun.isEmpty()) {
            transaction.executeWithoutResult(_ -> {
                goods.load(DemoPlan.units(plan), progress);
                parts.mark(DemoParts.GOODS, now);
            });
        }
        transaction.executeWithoutResult(_ -> {
            history.load(plan, products, now, progress);
            parts.mark(DemoParts.HISTORY, now);
        });
        deals.run();
        progress.done();
    }
}
