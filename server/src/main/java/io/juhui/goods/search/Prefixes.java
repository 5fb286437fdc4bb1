package io.juhui.goods.search;

import java.util.Collection;
import java.util.HashSet;
import java.util.NavigableMap;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentSkipListMap;

/** Finds words by how they begin, by any part of them, by sound and by initials, without walking through all of them. */
final class Prefixes {

    private static final int SHORTEST_PART = 2;

    private final NavigableMap<String, Set<String>> beginnings = new ConcurrentSkipListMap<>();
    private final NavigableMap<String, Set<String>> parts = new ConcurrentSkipListMap<>();

    void learn(String word, Collection<String> sounds, Collection<String> initials) {
        put(beginnings, word, word);
        sounds.forEach(sound -> put(beginnings, sound, word));
        initials.forEach(letters -> put(parts, letters, word));
        for (int from = 1; from + SHORTEST_PART <= word.length(); from++) {
            put(parts, word.substring(from), word);
        }
    }

    /** One character is enough for a beginning; parts and initials want two. */
    Collection<String> like(String typed) {
        var words = new HashSet<String>();
        under(beginnings, typed).forEach(words::addAll);
        if (typed.length() >= SHORTEST_PART) {
            under(parts, typed).forEach(words::addAll);
        }
        return words;
    }

    private static Collection<Set<String>> under(NavigableMap<String, Set<String>> index, String prefix) {
        return index.subMap(prefix, true, prefix + Character.MAX_VALUE, false).values();
    }

    private static void put(NavigableMap<String, Set<String>> index, String key, String word) {
        if (!key.isEmpty()) {
            index.computeIfAbsent(key, _ -> ConcurrentHashMap.newKeySet()).add(word);
        }
    }
}
