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

    Query query(String normal, Degree degree) {
        var runs = Tokens.runs(normal);
        if (runs.isEmpty()) {
            return new MatchAllDocsQuery();
        }
        var all = new BooleanQuery.Builder();
        for (var run : runs.subList(0, Math.min(runs.size(), MOST_RUNS))) {
            var part = run.han() ? han(run.text(), degree) : letters(run.text(), degree);
            all.add(part, degree == Degree.ANY_PART ? Occur.SHOULD : Occur.MUST);
        }
        return all.build();
    }

    private Query han(String run, Degree degree) {
        var ways = new ArrayList<Query>();
        ways.add(allOf(tokens.words(run).stream().map(this::word).toList()));
        for (var same : dictionary.alike(run)) {
            ways.add(boosted(new TermQuery(new Term(NAME, same)), same.equals(run) ? 4 : 3));
        }
        var pairs = Tokens.pairs(run);
        ways.add(boosted(allOf(pairs.stream().map(pair -> term(NAME_GRAM, pair)).toList()), 2));
        ways.add(allOf(pairs.stream().map(pair -> term(GRAM, pair)).toList()));
        if (degree != Degree.WRITTEN && run.length() >= 2) {
            ways.add(boosted(term(SOUND, Pinyin.full(run)), 0.5f));
            if (pairs.size() >= 3) {
                ways.add(boosted(someOf(pairs, Math.max(2, pairs.size() / 2)), 0.4f));
            }
        }
        if (degree == Degree.ANY_PART) {
            ways.add(boosted(someOf(pairs, 1), 0.2f));
        }
        return new DisjunctionMaxQuery(ways, 0.1f);
    }

    private Query letters(String run, Degree degree) {
        var ways = new ArrayList<Query>();
        for (var same : dictionary.alike(run)) {
            ways.add(boosted(term(NAME, same), 3));
            ways.add(term(WORD, same));
        }
        if (run.length() >= 3) {
            ways.add(boosted(new PrefixQuery(new Term(NAME, run)), 1.5f));
        }
        if (!Character.isDigit(run.charAt(0))) {
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
        return new DisjunctionMaxQuery(ways, 0.1f);
    }

    private Query word(String word) {
        var ways = new ArrayList<Query>();
        for (var same : dictionary.alike(word)) {
            ways.add(boosted(term(NAME, same), 2.5f));
            ways.add(term(WORD, same));
        }
        return new DisjunctionMaxQuery(ways, 0.1f);
    }

    private static Query allOf(List<Query> parts) {
        var all = new BooleanQuery.Builder();
        parts.forEach(part -> all.add(part, Occur.MUST));
        return all.build();
    }

    private static Query someOf(List<String> pairs, int least) {
        var some = new BooleanQuery.Builder().setMinimumNumberShouldMatch(least);
        pairs.forEach(pair -> some.add(term(GRAM, pair), Occur.SHOULD));
        return some.build();
    }

    private static Query term(String field, String text) {
        return new TermQuery(new Term(field, text));
    }

    private static Query boosted(Query query, float boost) {
        return new BoostQuery(query, boost);
    }
}
