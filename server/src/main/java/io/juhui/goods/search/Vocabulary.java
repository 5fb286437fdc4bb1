package io.juhui.goods.search;

import io.juhui.goods.catalog.ProductId;
import io.juhui.goods.catalog.ProductText;
import io.juhui.goods.catalog.Shelf;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import org.springframework.stereotype.Component;

/** The words the goods are described with: what to suggest while typing, and what may have been meant. */
@Component
class Vocabulary {

    private static final int LONGEST = 24;

    private final Tokens tokens;
    private final Map<String, Entry> entries = new ConcurrentHashMap<>();
    private final Prefixes prefixes = new Prefixes();
    private final Map<ProductId, Set<String>> byProduct = new ConcurrentHashMap<>();

    Vocabulary(Tokens tokens) {
        this.tokens = tokens;
    }

    private record Entry(String word, String sound, Set<ProductId> products) {

        boolean shown(Shelf shelf) {
            return products.stream().anyMatch(id -> shelf.find(id) != null);
        }
    }

    /** Takes over the words of a product and forgets those it no longer has. */
    void learn(ProductText text) {
        var words = new java.util.HashSet<String>();
        words.add(Tokens.normal(text.name()));
        words.add(Tokens.normal(text.brand()));
        text.categories().forEach(category -> words.add(Tokens.normal(category)));
        words.addAll(tokens.words(text.name()));
        words.removeIf(word -> word.length() < 2 || word.length() > LONGEST || word.charAt(0) == '#');
        var before = byProduct.put(text.id(), words);
        if (before != null) {
            before.stream().filter(word -> !words.contains(word)).forEach(word -> {
                var entry = entries.get(word);
                if (entry != null) {
                    entry.products().remove(text.id());
                }
            });
        }
        words.forEach(
                word -> entries.computeIfAbsent(word, this::entry).products().add(text.id()));
    }

    private Entry entry(String word) {
        var sound = Pinyin.full(word);
        prefixes.learn(word, Pinyin.ways(word), Pinyin.initials(word));
        return new Entry(word, sound, ConcurrentHashMap.newKeySet());
    }

    boolean knows(String word) {
        var entry = entries.get(word);
        return entry != null && !entry.products().isEmpty();
    }

    /** Words that begin, sound or are abbreviated like what has been typed; shorter and more frequent ones first. */
    List<String> suggest(String typed, Shelf shelf, int most) {
        return prefixes.like(typed).stream()
                .map(entries::get)
                .filter(Objects::nonNull)
                .filter(entry -> entry.shown(shelf))
                .sorted(Comparator.comparing((Entry entry) -> !entry.word().startsWith(typed))
                        .thenComparing(Comparator.comparingInt(
                                        (Entry entry) -> entry.products().size())
                                .reversed())
                        .thenComparingInt(entry -> entry.word().length())
                        .thenComparing(Entry::word))
                .limit(most)
                .map(Entry::word)
                .toList();
    }

    /** A known word that sounds the same, or nearly, as what was typed and is not that itself. */
    Optional<String> meant(String typed, Shelf shelf) {
        var han = typed.codePoints().anyMatch(Pinyin::isHan);
        var sound = han ? Pinyin.full(typed) : typed;
        var slips = sound.length() >= 8 ? 2 : sound.length() >= 4 ? 1 : 0;
        if (sound.length() < 3 || entries.containsKey(typed)) {
            return Optional.empty();
        }
        return entries.values().stream()
                .filter(entry -> !entry.sound().isEmpty())
                .filter(entry -> Slips.within(sound, entry.sound(), slips))
                .filter(entry -> !han || entry.word().length() == typed.length())
                .filter(entry -> entry.shown(shelf))
                .min(Comparator.comparing((Entry entry) -> !entry.sound().equals(sound))
                        .thenComparing(Comparator.comparingInt(
                                        (Entry entry) -> entry.products().size())
                                .reversed())
                        .thenComparing(Entry::word))
                .map(Entry::word)
                .filter(word -> han || !Pinyin.full(word).equals(typed));
    }
}
