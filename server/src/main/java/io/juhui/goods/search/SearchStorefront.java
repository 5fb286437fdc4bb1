package io.juhui.goods.search;

import io.juhui.goods.catalog.BrandId;
import io.juhui.goods.catalog.CategoryId;
import io.juhui.goods.catalog.ProductFilter;
import io.juhui.goods.catalog.ProductSort;
import io.juhui.goods.catalog.Shelf;
import io.juhui.goods.catalog.Shelves;
import io.juhui.kernel.Actor;
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
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;
import tools.jackson.databind.json.JsonMapper;

@RestController
@RequestMapping("/api/search")
class SearchStorefront {

    private static final int KEPT = 3_000;
    private static final int SUGGESTED = 10;

    private final Finding finding;
    private final ProductIndex index;
    private final Vocabulary vocabulary;
    private final HotWords hotWords;
    private final SearchRows rows;
    private final Shelves shelves;
    private final Clock clock;
    private final Renders renders;

    SearchStorefront(
            Finding finding,
            ProductIndex index,
            Vocabulary vocabulary,
            HotWords hotWords,
            SearchRows rows,
            Shelves shelves,
            Clock clock,
            JsonMapper json) {
        this.finding = finding;
        this.index = index;
        this.vocabulary = vocabulary;
        this.hotWords = hotWords;
        this.rows = rows;
        this.shelves = shelves;
        this.clock = clock;
        this.renders = new Renders(json, KEPT, () -> state(shelves.now()));
    }

    private record AnswerKey(Finding.Question question, boolean english) {}

    @GetMapping
    @Access(Access.Who.ANYONE)
    @Answers(SearchView.class)
    void search(
            Actor actor,
            @RequestParam(defaultValue = "") @Size(max = 60) String q,
            @RequestParam(required = false) @Nullable CategoryId category,
            @RequestParam(required = false) @Nullable BrandId brand,
            @RequestParam(required = false) @Min(0) @Nullable Long minPrice,
            @RequestParam(required = false) @Min(0) @Nullable Long maxPrice,
            @RequestParam(defaultValue = "RECOMMENDED") ProductSort sort,
            @RequestParam(required = false) @Size(max = 60) @Nullable String after,
            @RequestParam(defaultValue = "20") @Min(1) @Max(50) int limit,
            Locale locale,
            HttpServletRequest request,
            HttpServletResponse response)
            throws IOException {
        var text = Tokens.normal(q);
        if (after == null && !text.isEmpty()) {
            note(actor, text);
        }
        var shelf = shelves.now();
        var filter = new ProductFilter(category, brand, money(minPrice), money(maxPrice), null);
        var question = new Finding.Question(text, filter, sort, after, limit);
        var english = locale.getLanguage().equals("en");
        renders.get(new AnswerKey(question, english), state(shelf), () -> finding.answer(question, shelf, english))
                .writeTo(request, response);
    }

    @GetMapping("/suggestions")
    @Access(Access.Who.ANYONE)
    @Answers(String[].class)
    void suggestions(@RequestParam @Size(max = 60) String q, HttpServletRequest request, HttpServletResponse response)
            throws IOException {
        var text = Tokens.normal(q);
        var shelf = shelves.now();
        renders.get(
                        "suggest " + text,
                        state(shelf),
                        () -> text.isEmpty() ? List.of() : vocabulary.suggest(text, shelf, SUGGESTED))
                .writeRepeatably(request, response);
    }

    @GetMapping("/hot-words")
    @Access(Access.Who.ANYONE)
    List<String> hotWords() {
        return hotWords.words();
    }

    @GetMapping("/history")
    @Access(Access.Who.BUYER)
    List<String> history(Actor.Buyer buyer) {
        return rows.history(buyer.id());
    }

    @DeleteMapping("/history")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    @Access(Access.Who.BUYER)
    void forget(Actor.Buyer buyer) {
        rows.forget(buyer.id());
    }

    /** Only words the goods are described with are counted, so nobody can put a message among the hot words. */
    private void note(Actor actor, String text) {
        if (vocabulary.knows(text)) {
            hotWords.searched(text);
        }
        if (actor instanceof Actor.Buyer buyer) {
            rows.remember(buyer.id(), text, clock.instant());
        }
    }

    /** Differs whenever the goods, what other rooms say of them, or the index have changed. */
    private long state(Shelf shelf) {
        return shelf.state() * 1_000_003 + index.state();
    }

    private static @Nullable Money money(@Nullable Long fen) {
        return fen == null ? null : Money.fen(fen);
    }
}
