package io.juhui.goods.search;

import io.juhui.goods.catalog.BrandId;
import io.juhui.goods.catalog.CategoryId;
import io.juhui.goods.catalog.ProductFilter;
import io.juhui.goods.catalog.ProductSort;
import io.juhui.kernel.Actor;
import io.juhui.kernel.Language;
import io.juhui.kernel.Money;
import io.juhui.platform.web.Access;
import io.juhui.platform.web.Answers;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.Size;
import java.io.IOException;
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

@RestController
@RequestMapping("/api/search")
class SearchStorefront {

    private final SearchAnswers answers;
    private final SearchMemory memory;

    SearchStorefront(SearchAnswers answers, SearchMemory memory) {
        this.answers = answers;
        this.memory = memory;
    }

    @GetMapping
    @Access(Access.Who.ANYONE)
    @Answers(SearchView.class)
    void search(
            Actor actor,
            @RequestParam(defaultValue = "") @Size(max = 60) String q,
            @RequestParam(required = false) @Nullable CategoryId category,
            @RequestParam(required = false) @Nullable BrandId brand,
            @RequestParam(required = false) @Min(0) @Max(Money.MOST_FEN) @Nullable Long minPrice,
            @RequestParam(required = false) @Min(0) @Max(Money.MOST_FEN) @Nullable Long maxPrice,
            @RequestParam(defaultValue = "RECOMMENDED") ProductSort sort,
            @RequestParam(required = false) @Size(max = 60) @Nullable String after,
            @RequestParam(defaultValue = "20") @Min(1) @Max(50) int limit,
            Locale locale,
            HttpServletRequest request,
            HttpServletResponse response)
            throws IOException {
        var text = Tokens.normal(q);
        if (after == null && !text.isEmpty()) {
            memory.note(actor, text);
        }
        var filter = new ProductFilter(category, brand, money(minPrice), money(maxPrice), null);
        var question = new Finding.Question(text, filter, sort, after, limit);
        answers.found(question, Language.of(locale)).writeTo(request, response);
    }

    @GetMapping("/suggestions")
    @Access(Access.Who.ANYONE)
    @Answers(String[].class)
    void suggestions(@RequestParam @Size(max = 60) String q, HttpServletRequest request, HttpServletResponse response)
            throws IOException {
        answers.suggested(Tokens.normal(q)).writeRepeatably(request, response);
    }

    @GetMapping("/hot-words")
    @Access(Access.Who.ANYONE)
    List<String> hotWords() {
        return memory.hotWords();
    }

    @GetMapping("/history")
    @Access(Access.Who.BUYER)
    List<String> history(Actor.Buyer buyer) {
        return memory.history(buyer.id());
    }

    @DeleteMapping("/history")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    @Access(Access.Who.BUYER)
    void forget(Actor.Buyer buyer) {
        memory.forget(buyer.id());
    }

    private static @Nullable Money money(@Nullable Long fen) {
        return fen == null ? null : Money.fen(fen);
    }
}
