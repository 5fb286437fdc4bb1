package io.juhui.goods.search;

import io.juhui.goods.catalog.Shelf;
import io.juhui.goods.catalog.Shelves;
import io.juhui.kernel.Language;
import io.juhui.platform.web.Renders;
import java.util.List;
import org.springframework.stereotype.Component;
import tools.jackson.databind.json.JsonMapper;

/** Answers to searches and to what is being typed, rendered once for all who ask the same. */
@Component
class SearchAnswers {

    private static final int KEPT = 3_000;
    private static final int SUGGESTED = 10;

    private final Finding finding;
    private final ProductIndex index;
    private final Vocabulary vocabulary;
    private final Shelves shelves;
    private final Renders renders;

    SearchAnswers(Finding finding, ProductIndex index, Vocabulary vocabulary, Shelves shelves, JsonMapper json) {
        this.finding = finding;
        this.index = index;
        this.vocabulary = vocabulary;
        this.shelves = shelves;
        this.renders = new Renders(json, KEPT, () -> state(shelves.now()));
    }

    private record AnswerKey(Finding.Question question, Language language) {}

    Renders.Answer found(Finding.Question question, Language language) {
        var shelf = shelves.now();
        return renders.get(
                new AnswerKey(question, language), state(shelf), () -> finding.answer(question, shelf, language));
    }

    Renders.Answer suggested(String text) {
        var shelf = shelves.now();
        return renders.get(
                "suggest " + text,
                state(shelf),
                () -> text.isEmpty() ? List.of() : vocabulary.suggest(text, shelf, SUGGESTED));
    }

    /** Differs whenever the goods, what other rooms say of them, or the index have changed. */
    private long state(Shelf shelf) {
        return shelf.state() * 1_000_003 + index.state();
    }
}
