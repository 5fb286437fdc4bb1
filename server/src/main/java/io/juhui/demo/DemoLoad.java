package io.juhui.demo;

import java.time.Instant;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.context.event.ApplicationReadyEvent;
import org.springframework.context.annotation.Profile;
import org.springframework.context.event.EventListener;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/** Fills an empty shop once, before it says that it is ready; a shop that has goods of its own is left alone. */
@Component
@Profile("demo")
class DemoLoad {

    private final DemoFiles files;
    private final DemoGoods goods;
    private final DemoHistory history;
    private final DemoParts parts;
    private final String size;

    DemoLoad(
            DemoFiles files,
            DemoGoods goods,
            DemoHistory history,
            DemoParts parts,
            @Value("${juhui.demo:none}") String size) {
        this.files = files;
        this.goods = goods;
        this.history = history;
        this.parts = parts;
        this.size = size;
    }

    @EventListener(ApplicationReadyEvent.class)
    @Order(10)
    void load() {
        switch (size) {
            case "none" -> {}
            case "small", DemoMedium.SIZE -> parts.toTellFrom().ifPresent(this::fill);
            default -> throw new IllegalStateException("juhui.demo is none, small or medium, not " + size);
        }
    }

    private void fill(Instant now) {
        var progress = new Progress();
        progress.at(0);
        var products = files.products();
        var plan = DemoPlan.draw(products, files.homes(), now);
        parts.tell(DemoParts.GOODS, now, () -> goods.load(DemoPlan.units(plan), progress));
        parts.tell(DemoParts.HISTORY, now, () -> history.load(plan, products, now, progress));
        progress.done();
    }
}
