package io.juhui.demo;

import io.juhui.goods.catalog.ProductEditing;
import io.juhui.kernel.Actor;
import java.time.Clock;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.context.event.ApplicationReadyEvent;
import org.springframework.context.annotation.Profile;
import org.springframework.context.event.EventListener;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/** Fills the shelves of the small demonstration up to those of a shop of some size, for measuring; whole or not at all. */
@Component
@Profile("demo")
class DemoMedium {

    static final String SIZE = "medium";
    static final int SKUS = 20_000;
    private static final int AT_ONCE = 500;

    private final DemoModels models;
    private final ProductEditing editing;
    private final DemoParts parts;
    private final Clock clock;
    private final String size;

    DemoMedium(
            DemoModels models,
            ProductEditing editing,
            DemoParts parts,
            Clock clock,
            @Value("${juhui.demo:none}") String size) {
        this.models = models;
        this.editing = editing;
        this.parts = parts;
        this.clock = clock;
        this.size = size;
    }

    /** After the small one; a shop with goods of its own has none and is left alone. */
    @EventListener(ApplicationReadyEvent.class)
    @Order(11)
    void load() {
        if (size.equals(SIZE) && parts.has(DemoParts.HISTORY) && !parts.has(DemoParts.VARIETY)) {
            var progress = new Progress();
            parts.tell(DemoParts.VARIETY, clock.instant(), () -> fill(progress));
            progress.done();
        }
    }

    private void fill(Progress progress) {
        var small = models.all();
        int there = small.stream()
                .mapToInt(model -> model.product().draft().skus().size())
                .sum();
        var drafts = new DemoVariety().tell(small, SKUS - there);
        for (int from = 0; from < drafts.size(); from += AT_ONCE) {
            progress.at(100 * from / drafts.size());
            editing.createAll(drafts.subList(from, Math.min(drafts.size(), from + AT_ONCE)), Actor.ANONYMOUS);
        }
    }
}
