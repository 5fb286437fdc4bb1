package io.juhui.insight.behaviour;

import io.juhui.goods.catalog.CatalogProblem;
import io.juhui.goods.catalog.ProductCard;
import io.juhui.goods.catalog.ProductId;
import io.juhui.goods.catalog.Shelf;
import io.juhui.goods.catalog.ShelfItem;
import io.juhui.goods.catalog.Shelves;
import io.juhui.insight.behaviour.spi.TrailNews;
import io.juhui.kernel.Actor;
import io.juhui.kernel.Language;
import io.juhui.kernel.Page;
import io.juhui.platform.web.Access;
import io.juhui.platform.web.WebProblem;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.Size;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.http.HttpStatus;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

@RestController
@RequestMapping("/api")
@Access(Access.Who.BUYER)
class TrailStorefront {

    private final Trails trails;
    private final Shelves shelves;
    private final Clock clock;
    private final ObjectProvider<TrailNews> news;

    TrailStorefront(Trails trails, Shelves shelves, Clock clock, ObjectProvider<TrailNews> news) {
        this.trails = trails;
        this.shelves = shelves;
        this.clock = clock;
        this.news = news;
    }

    record FavouriteView(boolean favourite) {}

    record FootprintView(ProductCard product, Instant at) {}

    @GetMapping("/favourites")
    Page<ProductCard> favourites(
            Actor.Buyer buyer,
            @RequestParam(required = false) @Size(max = 60) @Nullable String after,
            @RequestParam(defaultValue = "20") @Min(1) @Max(50) int limit,
            Locale locale) {
        var from = Place.parse(after);
        var marks = trails.kept(buyer.id(), from.at(), from.product(), limit + 1);
        var shelf = shelves.now();
        return shown(marks, limit, shelf, mark -> card(shelf, mark, locale));
    }

    @GetMapping("/favourites/{product}")
    FavouriteView favourite(Actor.Buyer buyer, @PathVariable ProductId product) {
        return new FavouriteView(trails.isKept(buyer.id(), product));
    }

    @PutMapping("/favourites/{product}")
    @Transactional
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void keep(Actor.Buyer buyer, @PathVariable ProductId product) {
        requireShown(product);
        trails.keep(buyer.id(), product, clock.instant());
        changed(buyer);
    }

    @DeleteMapping("/favourites/{product}")
    @Transactional
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void drop(Actor.Buyer buyer, @PathVariable ProductId product) {
        trails.drop(buyer.id(), product);
        changed(buyer);
    }

    @GetMapping("/footprints")
    Page<FootprintView> footprints(
            Actor.Buyer buyer,
            @RequestParam(required = false) @Size(max = 60) @Nullable String after,
            @RequestParam(defaultValue = "20") @Min(1) @Max(50) int limit,
            Locale locale) {
        var from = Place.parse(after);
        var marks = trails.visited(buyer.id(), from.at(), from.product(), limit + 1);
        var shelf = shelves.now();
        return shown(marks, limit, shelf, mark -> new FootprintView(card(shelf, mark, locale), mark.at()));
    }

    @PutMapping("/footprints/{product}")
    @Transactional
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void visit(Actor.Buyer buyer, @PathVariable ProductId product) {
        requireShown(product);
        trails.visit(buyer.id(), product, clock.instant());
        changed(buyer);
    }

    @DeleteMapping("/footprints")
    @Transactional
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void forget(Actor.Buyer buyer) {
        trails.forgetVisits(buyer.id());
        changed(buyer);
    }

    private void changed(Actor.Buyer buyer) {
        news.forEach(room -> room.changed(buyer.id()));
    }

    private void requireShown(ProductId product) {
        if (shelves.now().find(product) == null) {
            throw CatalogProblem.NO_SUCH_PRODUCT.problem();
        }
    }

    /** What has left the shelf is passed over, so a page may be short; {@code next} still leads on. */
    private static <T> Page<T> shown(List<Trails.Mark> marks, int limit, Shelf shelf, Function<Trails.Mark, T> view) {
        var page = Page.of(marks, limit, mark -> Place.of(mark));
        var items = page.items().stream()
                .filter(mark -> shelf.find(mark.product()) != null)
                .<T>map(view)
                .toList();
        return new Page<>(items, page.next());
    }

    private static ProductCard card(Shelf shelf, Trails.Mark mark, Locale locale) {
        ShelfItem item = Objects.requireNonNull(shelf.find(mark.product()));
        return item.card(Language.of(locale));
    }

    /** Where a page ended: the time in microseconds, as the database keeps it, and the product. */
    private record Place(Instant at, long product) {

        private static final Place END = new Place(Instant.parse("9999-01-01T00:00:00Z"), Long.MAX_VALUE);

        static String of(Trails.Mark mark) {
            var at = mark.at();
            return (at.getEpochSecond() * 1_000_000 + at.getNano() / 1_000) + "."
                    + mark.product().value();
        }

        static Place parse(@Nullable String text) {
            if (text == null || text.isEmpty()) {
                return END;
            }
            var dot = text.indexOf('.');
            try {
                var micros = Long.parseLong(text, 0, dot, 10);
                var at = Instant.ofEpochSecond(
                        Math.floorDiv(micros, 1_000_000L), Math.floorMod(micros, 1_000_000L) * 1_000);
                return at.isAfter(END.at) || micros < 0
                        ? END
                        : new Place(at, Long.parseLong(text, dot + 1, text.length(), 10));
            } catch (NumberFormatException | IndexOutOfBoundsException _) {
                throw WebProblem.INVALID.problem().at("/after", "不是本站给出的位置", "Not a place in this list");
            }
        }
    }
}
