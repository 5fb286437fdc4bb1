package io.juhui.goods.search;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.springframework.core.io.ClassPathResource;
import org.springframework.stereotype.Component;

/** The shop's own words, which a general dictionary would cut to pieces, and words that mean the same. */
@Component
class Dictionary {

    private static final int LONGEST = 12;

    private final Set<String> words = new HashSet<>();
    private final Map<String, List<String>> synonyms = new HashMap<>();

    Dictionary() {
        this(lines("search/words.txt"), lines("search/synonyms.txt"));
    }

    Dictionary(List<String> wordLines, List<String> synonymLines) {
        wordLines.forEach(word -> words.add(word.toLowerCase(Locale.ROOT)));
        for (var line : synonymLines) {
            var group = Stream.of(line.split("=", -1))
                    .map(word -> word.strip().toLowerCase(Locale.ROOT))
                    .filter(word -> !word.isEmpty())
                    .toList();
            words.addAll(group);
            group.forEach(word -> synonyms.merge(word, group, Dictionary::joined));
        }
    }

    /** The word and all that mean the same. */
    List<String> alike(String word) {
        return synonyms.getOrDefault(word, List.of(word));
    }

    /** Own words found in a run of text, also those inside and across others: who asks for a part finds the whole. */
    List<String> ownWords(String run) {
        var found = new ArrayList<String>();
        for (int from = 0; from < run.length(); from++) {
            for (int to = from + 2; to <= Math.min(run.length(), from + LONGEST); to++) {
                var word = run.substring(from, to);
                if (words.contains(word)) {
                    found.add(word);
                }
            }
        }
        return found;
    }

    private static List<String> joined(List<String> one, List<String> other) {
        return Stream.concat(one.stream(), other.stream()).distinct().toList();
    }

    private static List<String> lines(String name) {
        var resource = new ClassPathResource(name);
        if (!resource.exists()) {
            return List.of();
        }
        try (var in = new BufferedReader(new InputStreamReader(resource.getInputStream(), StandardCharsets.UTF_8))) {
            return in.lines()
                    .map(String::strip)
                    .filter(line -> !line.isEmpty() && !line.startsWith("#"))
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
