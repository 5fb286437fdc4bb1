package io.juhui.community.page;

import io.juhui.goods.catalog.CategoryView;
import io.juhui.goods.catalog.Cities;
import io.juhui.goods.catalog.City;
import io.juhui.goods.catalog.ProductCard;
import io.juhui.goods.catalog.ProductSort;
import io.juhui.goods.catalog.Shelf;
import io.juhui.goods.catalog.ShelfItem;
import io.juhui.goods.catalog.Shelves;
import io.juhui.goods.search.HotWords;
import io.juhui.kernel.Language;
import io.juhui.kernel.Picture;
import io.juhui.kernel.Tone;
import io.juhui.platform.web.Access;
import io.juhui.platform.web.Answers;
import io.juhui.platform.web.Renders;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.time.Clock;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.stream.Collectors;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RestController;
import tools.jackson.databind.json.JsonMapper;

@RestController
class HomeStorefront {

    private static final int MOST_IN_A_STRIP = 20;

    private final Pages pages;
    private final Shelves shelves;
    private final HotWords hotWords;
    private final Cities cities;
    private final Clock clock;
    private final Renders renders;

    HomeStorefront(Pages pages, Shelves shelves, HotWords hotWords, Cities cities, Clock clock, JsonMapper json) {
        this.pages = pages;
        this.shelves = shelves;
        this.hotWords = hotWords;
        this.cities = cities;
        this.clock = clock;
        this.renders = new Renders(json, 16, () -> state(shelves.now()));
    }

    record BannerView(
            Banner.BannerId id,
            String title,
            String subtitle,
            String action,
            String link,
            Picture picture,
            Tone tone) {}

    record HomeView(
            List<BannerView> banners,
            List<CategoryView> categories,
            List<String> hotWords,
            List<StripView> strips,
            List<City> cities) {}

    /** Goods that a room has something to say of. */
    record StripView(String kind, String title, List<ProductCard> items) {}

    @GetMapping("/api/home")
    @Access(Access.Who.ANYONE)
    @Answers(HomeView.class)
    void home(Locale locale, HttpServletRequest request, HttpServletResponse response) throws IOException {
        var shelf = shelves.now();
        var language = Language.of(locale);
        renders.get(language, state(shelf), () -> home(shelf, language)).writeRepeatably(request, response);
    }

    /** Goods and what other rooms say of them, the banners of this moment, the words worth trying. */
    private long state(Shelf shelf) {
        var banners = pages.content().shownAt(clock.instant());
        return shelf.state() * 1_000_003
                + 31L * banners.hashCode()
                + hotWords.words().hashCode();
    }

    private HomeView home(Shelf shelf, Language language) {
        var all = shelf.all(ProductSort.RECOMMENDED);
        return new HomeView(
                banners(),
                CategoryView.tree(shelf),
                hotWords.words(),
                shelf.kinds(language).entrySet().stream()
                        .map(kind -> new StripView(kind.getKey(), kind.getValue(), strip(all, kind.getKey(), language)))
                        .filter(strip -> !strip.items().isEmpty())
                        .sorted(Comparator.comparing(HomeStorefront::isForEverybody)
                                .reversed())
                        .toList(),
                cities.of(all.stream().flatMap(item -> item.cities().stream()).collect(Collectors.toSet())));
    }

    /** What everybody pays stands before what is for some. */
    private static boolean isForEverybody(StripView strip) {
        var teaser = strip.items().getFirst().teaser();
        return teaser != null && teaser.plain();
    }

    private static List<ProductCard> strip(List<ShelfItem> all, String kind, Language language) {
        return all.stream()
                .flatMap(item -> item.card(kind, language).stream())
                .limit(MOST_IN_A_STRIP)
                .toList();
    }

    private List<BannerView> banners() {
        return pages.content().shownAt(clock.instant()).stream()
                .map(b -> new BannerView(
                        b.id(),
                        b.title(),
                        b.subtitle(),
                        b.action(),
                        b.link(),
                        Objects.requireNonNull(b.picture()),
                        b.tone()))
                .toList();
    }
}
