package io.juhui.goods.catalog;

import io.juhui.kernel.Language;
import io.juhui.kernel.Money;
import io.juhui.platform.web.Access;
import io.juhui.platform.web.Answers;
import io.juhui.platform.web.Renders;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.Size;
import java.io.IOException;
import java.time.Clock;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import tools.jackson.databind.json.JsonMapper;

/** Categories, lists and product pages; from memory alone. */
@RestController
@RequestMapping("/api")
@Access(Access.Who.ANYONE)
class CatalogStorefront {

    private static final int KEPT = 5_000;

    private final Shelves shelves;
    private final Cities cities;
    private final Clock clock;
    private final Renders renders;

    CatalogStorefront(Shelves shelves, Cities cities, Clock clock, JsonMapper json) {
        this.shelves = shelves;
        this.cities = cities;
        this.clock = clock;
        this.renders = new Renders(json, KEPT, () -> shelves.now().state());
    }

    private record ListKey(
            ProductFilter filter,
            ProductSort sort,
            @Nullable String after,
            int limit,
            Language language) {}

    private record PageKey(ProductId id, Language language) {}

    @GetMapping("/categories")
    @Answers(value = CategoryView.class, as = Answers.Shape.LIST)
    void categories(HttpServletRequest request, HttpServletResponse response) throws IOException {
        var shelf = shelves.now();
        renders.get("categories", shelf.state(), () -> CategoryView.tree(shelf)).writeRepeatably(request, response);
    }

    @GetMapping("/products")
    @Answers(value = ProductCard.class, as = Answers.Shape.PAGE)
    void products(
            @RequestParam(required = false) @Nullable CategoryId category,
            @RequestParam(required = false) @Nullable BrandId brand,
            @RequestParam(required = false) @Min(0) @Max(Money.MOST_FEN) @Nullable Long minPrice,
            @RequestParam(required = false) @Min(0) @Max(Money.MOST_FEN) @Nullable Long maxPrice,
            @RequestParam(required = false) @Size(max = 20) @Nullable String city,
            @RequestParam(defaultValue = "RECOMMENDED") ProductSort sort,
            @RequestParam(required = false) @Size(max = 60) @Nullable String after,
            @RequestParam(defaultValue = "20") @Min(1) @Max(50) int limit,
            Locale locale,
            HttpServletRequest request,
            HttpServletResponse response)
            throws IOException {
        var shelf = shelves.now();
        var filter = new ProductFilter(category, brand, money(minPrice), money(maxPrice), blankToNull(city));
        var key = new ListKey(filter, sort, after, limit, Language.of(locale));
        renders.get(
                        key,
                        shelf.state(),
                        () -> ProductLists.page(shelf.all(sort), filter, sort, after, limit, key.language()))
                .writeRepeatably(request, response);
    }

    @GetMapping("/products/{id}")
    @Answers(ProductView.class)
    void product(@PathVariable ProductId id, Locale locale, HttpServletRequest request, HttpServletResponse response)
            throws IOException {
        var shelf = shelves.now();
        var item = shelf.find(id);
        if (item == null) {
            throw absent(shelf, id);
        }
        var language = Language.of(locale);
        renders.get(
                        new PageKey(id, language),
                        shelf.state(),
                        () -> ProductView.of(
                                shelf.catalogue().product(id).orElseThrow(), item, shelf, cities, language))
                .writeRepeatably(request, response);
    }

    /** What has been on the shelf is gone; what has not been yet does not exist for anyone (F09). */
    private io.juhui.kernel.Problem absent(Shelf shelf, ProductId id) {
        return shelf.catalogue()
                .product(id)
                .filter(p -> p.published(clock.instant()))
                .map(_ -> CatalogProblem.OFF_SHELF.problem())
                .orElseGet(CatalogProblem.NO_SUCH_PRODUCT::problem);
    }

    private static @Nullable Money money(@Nullable Long fen) {
        return fen == null ? null : Money.fen(fen);
    }

    private static @Nullable String blankToNull(@Nullable String text) {
        return text == null || text.isBlank() ? null : text.strip();
    }
}
