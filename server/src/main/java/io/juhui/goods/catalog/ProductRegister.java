package io.juhui.goods.catalog;

import io.juhui.kernel.Money;
import io.juhui.kernel.Page;
import io.juhui.kernel.Typed;
import io.juhui.platform.media.Media;
import io.juhui.platform.web.WebProblem;
import java.time.Clock;
import java.time.Instant;
import java.util.Arrays;
import java.util.Comparator;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Every product, drafts included, searched and sorted for the merchant; from the snapshot. */
@Component
class ProductRegister {

    private final Shelves shelves;
    private final Clock clock;

    ProductRegister(Shelves shelves, Clock clock) {
        this.shelves = shelves;
        this.clock = clock;
    }

    enum Status {
        ALL,
        ON,
        OFF
    }

    enum Stock {
        LOW
    }

    enum Sort {
        UPDATED,
        SALES,
        STOCK,
        PRICE
    }

    record Query(
            String text,
            Status status,
            @Nullable CategoryId category,
            @Nullable Stock stock,
            Sort sort) {}

    Page<ProductConsole.ProductRow> page(Query query, @Nullable String after, int limit) {
        var shelf = shelves.now();
        var now = clock.instant();
        var cursor = cursor(after);
        var rows = shelf.catalogue().products().stream()
                .filter(product -> matches(product, query, shelf, now))
                .map(product -> row(product, shelf, now))
                .filter(row -> query.stock() == null || row.low())
                .filter(row -> cursor == null || follows(row, query.sort(), cursor))
                .sorted(Comparator.comparingLong((ProductConsole.ProductRow row) -> rank(row, query.sort()))
                        .thenComparingLong(row -> row.id().value())
                        .reversed())
                .limit(limit + 1L)
                .toList();
        return Page.of(
                rows, limit, row -> rank(row, query.sort()) + "." + row.id().value());
    }

    private static boolean matches(Product product, Query query, Shelf shelf, Instant now) {
        var draft = product.draft();
        var on = draft.shelf().holds(now);
        var asked = switch (query.status()) {
            case ALL -> true;
            case ON -> on;
            case OFF -> !on;
        };
        return asked
                && (query.category() == null
                        || shelf.catalogue()
                                .categories()
                                .pathIds(draft.categoryId())
                                .contains(query.category()))
                && (query.text().isEmpty() || named(product, query.text()));
    }

    private static boolean named(Product product, String text) {
        var name = Typed.key(product.draft().name());
        var code = Typed.code(text);
        return Arrays.stream(Typed.key(text).split(" ")).allMatch(name::contains)
                || Long.toString(product.id().value()).equals(code)
                || product.draft().skus().stream().anyMatch(s -> code.equalsIgnoreCase(s.barcode()));
    }

    private static ProductConsole.ProductRow row(Product product, Shelf shelf, Instant now) {
        var offers = shelf.catalogue().ofProduct(product.id());
        var signals = shelf.signals();
        var path = shelf.catalogue().categoryPath(product.draft().categoryId());
        return new ProductConsole.ProductRow(
                product.id(),
                product.draft().name(),
                Media.thumbnail(product.cover()),
                path.isEmpty() ? "" : path.getLast(),
                offers.stream().map(SkuOffer::price).min(Money::compareTo).orElse(Money.ZERO),
                offers.stream().map(SkuOffer::price).max(Money::compareTo).orElse(Money.ZERO),
                offers.stream()
                        .mapToInt(o -> signals.stock(o.sku()).available())
                        .sum(),
                signals.sales(product, offers),
                product.draft().shelf().holds(now),
                offers.stream().anyMatch(o -> signals.stock(o.sku()).available() <= o.safetyStock()),
                product.updatedAt());
    }

    /** Larger comes first: least stock and lowest price are asked for as such, so they are negated. */
    private static long rank(ProductConsole.ProductRow row, Sort sort) {
        return switch (sort) {
            case UPDATED -> row.updatedAt().toEpochMilli();
            case SALES -> row.sales();
            case STOCK -> -row.stock();
            case PRICE -> -row.priceFrom().fen();
        };
    }

    private record Cursor(long rank, long id) {}

    private static boolean follows(ProductConsole.ProductRow row, Sort sort, Cursor cursor) {
        var rank = rank(row, sort);
        return rank < cursor.rank() || (rank == cursor.rank() && row.id().value() < cursor.id());
    }

    private static @Nullable Cursor cursor(@Nullable String after) {
        if (after == null || after.isEmpty()) {
            return null;
        }
        var dot = after.indexOf('.');
        try {
            return new Cursor(Long.parseLong(after, 0, dot, 10), Long.parseLong(after, dot + 1, after.length(), 10));
        } catch (NumberFormatException | IndexOutOfBoundsException _) {
            throw WebProblem.INVALID.problem().at("/after", "不是本站给出的位置", "Not a place in this list");
        }
    }
}
