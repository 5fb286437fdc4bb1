package io.juhui.goods.search;

import io.juhui.kernel.Actor;
import io.juhui.kernel.Actor.BuyerId;
import java.time.Clock;
import java.util.List;
import org.springframework.stereotype.Component;

/** What was searched for: by everybody, as hot words, and by each buyer, as a history of his own. */
@Component
class SearchMemory {

    private final Vocabulary vocabulary;
    private final HotWords hotWords;
    private final SearchRows rows;
    private final Clock clock;

    SearchMemory(Vocabulary vocabulary, HotWords hotWords, SearchRows rows, Clock clock) {
        this.vocabulary = vocabulary;
        this.hotWords = hotWords;
        this.rows = rows;
        this.clock = clock;
    }

    /** Only words the goods are described with are counted, so nobody can put a message among the hot words. */
    void note(Actor actor, String text) {
        if (vocabulary.knows(text)) {
            hotWords.searched(text);
        }
        if (actor instanceof Actor.Buyer buyer) {
            rows.remember(buyer.id(), text, clock.instant());
        }
    }

    List<String> hotWords() {
        return hotWords.words();
    }

    List<String> history(BuyerId buyer) {
        return rows.history(buyer);
    }

    void forget(BuyerId buyer) {
        rows.forget(buyer);
    }
}
