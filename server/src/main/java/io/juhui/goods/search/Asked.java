package io.juhui.goods.search;

import java.util.ArrayList;
import java.util.List;
import org.apache.lucene.index.Term;
import org.apache.lucene.search.BooleanClause.Occur;
import org.apache.lucene.search.BooleanQuery;
import org.apache.lucene.search.BoostQuery;
import org.apache.lucene.search.DisjunctionMaxQuery;
import org.apache.lucene.search.FuzzyQuery;
import org.apache.lucene.search.MatchAllDocsQuery;
import org.apache.lucene.search.PrefixQuery;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.TermQuery;
import org.springframework.stereotype.Component;

/**
 * Turns what was typed into a query. Three degrees: what was written (words, parts, pinyin, initials); what may have been meant
 * (the same sound, a slip of a letter or a character); and any part of it.
 */
@Component
class Asked {

    static final String NAME = "name";
    static final String NAME_GRAM = "name_gram";
    static final String HEAD = "head";
    static final String CATEGORY = "category";
    static final String CATEGORY_WORD = "category_word";
    static final String WORD = "word";
    static final String GRAM = "gram";
    static final String SOUND = "sound";
    static final String INITIAL = "initial";
    private static final int MOST_RUNS = 12;

    private final Tokens tokens;
    private final Dictionary dictionary;

    Asked(Tokens tokens, Dictionary dictionary) {
        this.tokens = tokens;
        this.dictionary = dictionary;
    }

    enum Degree {
        WRITTEN,
        MEANT,
        ANY_PART
    }

    /** Everything for nothing typed; nothing for what has no letter, character or emoji in it. */
    Query query(String normal, Degree degree) {
        if (normal.isEmpty()) {
            return new MatchAllDocsQuery();
        }
        var runs = Run.of(normal);
        var all = new BooleanQuery.Builder();
        for (var run : runs.subList(0, Math.min(runs.size(), MOST_RUNS))) {
            var part = switch (run.kind()) {
                case HAN -> han(run.text(), degree);
                case LETTERS -> letters(run, degree);
                case QUANTITY -> best(List.of(boosted(term(NAME, run.text()), 3), term(WORD, run.text())));
                case EMOJI -> word(run.text());
            };
            all.add(part, degree == Degree.ANY_PART ? Occur.SHOULD : Occur.MUST);
        }
        return all.build();
    }

    /**
     * What a score says, highest first: the name of the category; how the name ends, for that is what a thing is in Chinese
     * (红富士苹果 is an apple, 苹果蕉 is not); a word of the name; one that means the same; its parts; its characters; whatever else
     * is written about it. A category that has the word in its name adds to each.
     */
    private Query han(String run, Degree degree) {
        var alike = dictionary.alike(run);
        var pairs = Tokens.pairs(run);
        var ways = new ArrayList<Query>();
        ways.add(boosted(term(CATEGORY, run), 6));
        for (var same : alike) {
            ways.add(boosted(term(NAME, same), same.equals(run) ? 4 : 3.5f));
            ways.add(boosted(term(HEAD, same), same.equals(run) ? 5 : 4.5f));
        }
        ways.add(allOf(tokens.words(run).stream().map(this::word).toList()));
        ways.add(boosted(allOf(terms(NAME_GRAM, pairs)), 2));
        ways.add(allOf(terms(GRAM, pairs)));
        if (degree != Degree.WRITTEN && run.length() >= 2) {
            ways.add(boosted(term(SOUND, Pinyin.full(run)), 0.5f));
            if (pairs.size() >= 3) {
                ways.add(boosted(someOf(pairs, Math.max(2, pairs.size() / 2)), 0.8f));
            }
        }
        if (degree == Degree.ANY_PART) {
            ways.add(boosted(someOf(pairs, 1), 0.4f));
        }
        return preferring(best(ways), boosted(term(CATEGORY_WORD, run), 2.5f));
    }

    private Query letters(Run asked, Degree degree) {
        var run = asked.text();
        var ways = new ArrayList<Query>();
        if (asked.parts().size() > 1) {
            ways.add(boosted(allOf(asked.parts().stream().map(this::word).toList()), 2));
        }
        for (var same : dictionary.alike(run)) {
            ways.add(boosted(term(NAME, same), 3));
            ways.add(term(WORD, same));
        }
        ways.add(boosted(term(CATEGORY, run), 2.5f));
        if (run.length() >= 3) {
            ways.add(boosted(new PrefixQuery(new Term(NAME, run)), 1.5f));
        }
        if (!Character.isDigit(run.codePointAt(0))) {
            ways.add(boosted(term(SOUND, run), 1.5f));
            ways.add(boosted(term(INITIAL, run), 0.8f));
            if (run.length() >= 4) {
                ways.add(boosted(new PrefixQuery(new Term(SOUND, run)), 0.6f));
            }
            if (degree != Degree.WRITTEN && run.length() >= 4) {
                var slips = run.length() >= 8 ? 2 : 1;
                ways.add(boosted(new FuzzyQuery(new Term(SOUND, run), slips, 1), 0.3f));
                ways.add(boosted(new FuzzyQuery(new Term(NAME, run), slips, 1), 0.3f));
            }
        }
        return preferring(best(ways), boosted(term(HEAD, run), 1), boosted(term(CATEGORY_WORD, run), 1));
    }

    private Query word(String word) {
        var ways = new ArrayList<Query>();
        for (var same : dictionary.alike(word)) {
            ways.add(boosted(term(NAME, same), 2.5f));
            ways.add(term(WORD, same));
        }
        return best(ways);
    }

    private static Query best(List<Query> ways) {
        return new DisjunctionMaxQuery(ways, 0);
    }

    private static Query preferring(Query needed, Query... welcome) {
        var query = new BooleanQuery.Builder().add(needed, Occur.MUST);
        for (var one : welcome) {
            query.add(one, Occur.SHOULD);
        }
        return query.build();
    }

    /** As much as one of the parts, however many there are. */
    private static Query allOf(List<Query> parts) {
        var all = new BooleanQuery.Builder();
        parts.forEach(part -> all.add(part, Occur.MUST));
        return boosted(all.build(), 1f / Math.max(1, parts.size()));
    }

    private static Query someOf(List<String> pairs, int least) {
        var some = new BooleanQuery.Builder().setMinimumNumberShouldMatch(least);
        terms(GRAM, pairs).forEach(pair -> some.add(pair, Occur.SHOULD));
        return boosted(some.build(), 1f / pairs.size());
    }

    private static List<Query> terms(String field, List<String> texts) {
        return texts.stream().map(text -> term(field, text)).toList();
    }

    private static Query term(String field, String text) {
        return new TermQuery(new Term(field, text));
    }

    private static Query boosted(Query query, float boost) {
        return new BoostQuery(query, boost);
    }
}
