package io.juhui.insight.behaviour.event;

import io.juhui.goods.catalog.ProductId;
import io.juhui.goods.catalog.ProductSort;
import io.juhui.goods.catalog.ShelfItem;
import io.juhui.goods.catalog.Shelves;
import io.juhui.insight.behaviour.event.TrafficRows.TrafficDay;
import io.juhui.insight.behaviour.event.TrafficRows.TrafficSubject;
import io.juhui.kernel.Language;
import io.juhui.kernel.Permission;
import io.juhui.kernel.Picture;
import io.juhui.platform.web.Access;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** How many come, what they look at and what they take, for the merchant. */
@RestController
@Access(value = Access.Who.STAFF, permission = Permission.MARKETING_EDIT)
class TrafficConsole {

    private static final ZoneId SHOP = ZoneId.of("Asia/Shanghai");
    private static final int MOST_PRODUCTS = 20;

    private final TrafficRows rows;
    private final EventTerms terms;
    private final Shelves shelves;
    private final Clock clock;

    TrafficConsole(TrafficRows rows, EventTerms terms, Shelves shelves, Clock clock) {
        this.rows = rows;
        this.terms = terms;
        this.shelves = shelves;
        this.clock = clock;
    }

    record TrafficProduct(ProductId id, String name, Picture picture, int exposed, int clicked, int carted) {}

    /** @param collects whether anything is told at present */
    record TrafficView(boolean collects, List<TrafficDay> days, List<TrafficProduct> products) {}

    @GetMapping("/api/console/traffic")
    TrafficView traffic(@RequestParam(defaultValue = "7") @Min(1) @Max(31) int days, Locale locale) {
        var from = LocalDate.ofInstant(clock.instant(), SHOP)
                .minusDays(days - 1L)
                .atStartOfDay(SHOP)
                .toInstant();
        var known = shelves.now().all(ProductSort.NEWEST).stream()
                .map(item -> Long.toString(item.card(Language.of(locale)).id().value()))
                .toList();
        var products = rows.products(from, known, MOST_PRODUCTS).stream()
                .flatMap(one -> product(one, Language.of(locale)).stream())
                .toList();
        return new TrafficView(terms.collects(), rows.days(from, SHOP.getId()), products);
    }

    /** What has left the shelf is passed over, and so is what never was there. */
    private Optional<TrafficProduct> product(TrafficSubject one, Language language) {
        var id = new ProductId(Long.parseLong(one.subject()));
        return Optional.ofNullable(shelves.now().find(id))
                .map((ShelfItem item) -> item.card(language))
                .map(card -> new TrafficProduct(
                        id, card.name(), card.picture(), one.exposed(), one.clicked(), one.carted()));
    }
}
