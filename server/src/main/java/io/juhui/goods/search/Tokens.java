package io.juhui.goods.search;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.text.Normalizer;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Stream;
import org.apache.lucene.analysis.Analyzer;
import org.apache.lucene.analysis.cn.smart.SmartChineseAnalyzer;
import org.apache.lucene.analysis.tokenattributes.CharTermAttribute;
import org.springframework.stereotype.Component;

/** Cuts text into what is indexed and asked for; both sides are cut alike. */
@Component
class Tokens {

    private static final int LONGEST_SOUND = 6;

    private final Dictionary dictionary;
    private final Analyzer chinese = new SmartChineseAnalyzer(false);

    Tokens(Dictionary dictionary) {
        this.dictionary = dictionary;
    }

    /** A stretch of Chinese, or of letters and digits. */
    record Run(String text, boolean han) {}

    /** Lower case, half width, no odd forms: ＡＢＣ and abc are one. */
    static String normal(String text) {
        return Normalizer.normalize(text, Normalizer.Form.NFKC)
                .toLowerCase(Locale.ROOT)
                .strip();
    }

    static List<Run> runs(String text) {
        var runs = new ArrayList<Run>();
        var run = new StringBuilder();
        boolean han = false;
        for (int i = 0; i <= text.length(); i++) {
            char c = i < text.length() ? text.charAt(i) : ' ';
            var isHan = Pinyin.isHan(c);
            var part = isHan || Character.isLetterOrDigit(c);
            if (!run.isEmpty() && (!part || isHan != han)) {
                runs.add(new Run(run.toString(), han));
                run.setLength(0);
            }
            if (part) {
                run.append(c);
                han = isHan;
            }
        }
        return runs;
    }

    /** Words by our own dictionary and by the general one. */
    Set<String> words(String text) {
        var words = new LinkedHashSet<String>();
        var normal = normal(text);
        for (var chunk : normal.split("\\s+", -1)) {
            words.addAll(dictionary.ownWords(chunk));
        }
        for (var run : runs(normal)) {
            if (run.han()) {
                words.addAll(dictionary.ownWords(run.text()));
                words.addAll(general(run.text()));
            } else {
                words.add(run.text());
            }
        }
        return words;
    }

    private List<String> general(String run) {
        var words = new ArrayList<String>();
        try (var stream = chinese.tokenStream("w", run)) {
            var term = stream.addAttribute(CharTermAttribute.class);
            stream.reset();
            while (stream.incrementToken()) {
                words.add(term.toString());
            }
            stream.end();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return words;
    }

    /** Single characters and neighbouring pairs of Chinese; letters and digits as they are. */
    static Set<String> grams(String text) {
        var grams = new LinkedHashSet<String>();
        for (var run : runs(normal(text))) {
            if (!run.han()) {
                grams.add(run.text());
                continue;
            }
            for (int i = 0; i < run.text().length(); i++) {
                grams.add(run.text().substring(i, i + 1));
                if (i + 2 <= run.text().length()) {
                    grams.add(run.text().substring(i, i + 2));
                }
            }
        }
        return grams;
    }

    static List<String> pairs(String han) {
        var pairs = new ArrayList<String>();
        for (int i = 0; i + 2 <= han.length(); i++) {
            pairs.add(han.substring(i, i + 2));
        }
        return pairs.isEmpty() ? List.of(han) : pairs;
    }

    /** How every stretch of up to six characters sounds: 红富士 is hong, hongfu, hongfushi, fu, fushi, shi. */
    static Set<String> sounds(String text) {
        var sounds = new LinkedHashSet<String>();
        for (var run : runs(normal(text))) {
            if (run.han()) {
                var syllables = Pinyin.syllables(run.text());
                for (int from = 0; from < syllables.size(); from++) {
                    var sound = new StringBuilder();
                    for (int to = from; to < Math.min(syllables.size(), from + LONGEST_SOUND); to++) {
                        sounds.add(sound.append(syllables.get(to)).toString());
                    }
                }
            }
        }
        return sounds;
    }

    /** What a name may be called for short, written and as it sounds: 红富士苹果 ends in 果, 苹果, 士苹果 … */
    static Set<String> heads(String text) {
        var heads = new LinkedHashSet<String>();
        for (var run : runs(normal(text))) {
            if (!run.han()) {
                heads.add(run.text());
                continue;
            }
            for (int length = 1; length <= Math.min(run.text().length(), LONGEST_SOUND); length++) {
                spoken(run.text().substring(run.text().length() - length)).forEach(heads::add);
            }
        }
        return heads;
    }

    /** A word as it is written and as it sounds. */
    static Stream<String> spoken(String word) {
        return Stream.of(normal(word), Pinyin.full(word)).filter(form -> !form.isEmpty());
    }

    /** First letters of every stretch of two to six characters. */
    static Set<String> initials(String text) {
        var initials = new LinkedHashSet<String>();
        for (var run : runs(normal(text))) {
            if (run.han()) {
                var letters = Pinyin.initials(run.text());
                for (int from = 0; from < letters.length(); from++) {
                    for (int to = from + 2; to <= Math.min(letters.length(), from + LONGEST_SOUND); to++) {
                        initials.add(letters.substring(from, to));
                    }
                }
            }
        }
        return initials;
    }
}
