package io.juhui.goods.search;

import io.juhui.kernel.Typed;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
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

    /** Lower case, half width, no odd forms, nothing invisible: ＡＢＣ and abc are one. */
    static String normal(String text) {
        return Typed.key(text);
    }

    /** Words by our own dictionary and by the general one; letters and digits as they are written, apart and together. */
    Set<String> words(String text) {
        var words = new LinkedHashSet<String>();
        var normal = normal(text);
        for (var chunk : normal.split("\\s+", -1)) {
            words.addAll(dictionary.ownWords(chunk));
        }
        var before = "";
        for (var run : Run.of(normal)) {
            if (run.han()) {
                words.addAll(dictionary.ownWords(run.text()));
                words.addAll(general(run.text()));
            } else {
                words.add(run.text());
                words.addAll(run.parts());
                words.add(before + run.text());
            }
            before = run.kind() == Run.Kind.LETTERS ? run.text() : "";
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
        for (var run : Run.of(normal(text))) {
            if (run.han()) {
                grams.addAll(Run.characters(run.text()));
                grams.addAll(pairs(run.text()));
            } else {
                grams.add(run.text());
            }
        }
        return grams;
    }

    static List<String> pairs(String han) {
        var characters = Run.characters(han);
        var pairs = new ArrayList<String>();
        for (int i = 0; i + 2 <= characters.size(); i++) {
            pairs.add(characters.get(i) + characters.get(i + 1));
        }
        return pairs.isEmpty() ? List.of(han) : pairs;
    }

    /** How every stretch of up to six characters may sound: 红富士 is hong, hongfu, hongfushi, fu, fushi, shi. */
    static Set<String> sounds(String text) {
        var sounds = new LinkedHashSet<String>();
        for (var run : Run.of(normal(text))) {
            var readings = run.han() ? Pinyin.readings(run.text()) : List.<List<String>>of();
            for (int from = 0; from < readings.size(); from++) {
                for (int to = from + 1; to <= Math.min(readings.size(), from + LONGEST_SOUND); to++) {
                    sounds.addAll(Pinyin.joined(readings.subList(from, to)));
                }
            }
        }
        sounds.remove("");
        return sounds;
    }

    /** What a name may be called for short, written and as it sounds: 红富士苹果 ends in 果, 苹果, 士苹果 … */
    static Set<String> heads(String text) {
        var heads = new LinkedHashSet<String>();
        for (var run : Run.of(normal(text))) {
            if (!run.han()) {
                heads.add(run.text());
                continue;
            }
            var characters = Run.characters(run.text());
            for (int length = 1; length <= Math.min(characters.size(), LONGEST_SOUND); length++) {
                spoken(String.join("", characters.subList(characters.size() - length, characters.size())))
                        .forEach(heads::add);
            }
        }
        return heads;
    }

    /** A word as it is written and as it may sound. */
    static Stream<String> spoken(String word) {
        return Stream.concat(Stream.of(normal(word)), Pinyin.ways(word).stream())
                .filter(form -> !form.isEmpty());
    }

    /** First letters of every stretch of two to six characters. */
    static Set<String> initials(String text) {
        var initials = new LinkedHashSet<String>();
        for (var run : Run.of(normal(text))) {
            var characters = run.han() ? Run.characters(run.text()) : List.<String>of();
            for (int from = 0; from < characters.size(); from++) {
                for (int to = from + 2; to <= Math.min(characters.size(), from + LONGEST_SOUND); to++) {
                    initials.addAll(Pinyin.initials(String.join("", characters.subList(from, to))));
                }
            }
        }
        return initials;
    }
}
