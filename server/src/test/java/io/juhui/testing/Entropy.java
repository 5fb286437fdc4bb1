package io.juhui.testing;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Collection;
import java.util.HashSet;

/** How many bits a guesser of numbers drawn like these has to guess at least, told from a few hundred of them. */
public final class Entropy {

    private Entropy() {}

    /**
     * A place of a text counts as many bits as it was seen to take different letters; a place that never changes counts nothing.
     * With a few hundred samples of an alphabet of at most 64 that is a little less than the truth, never more.
     */
    public static double bits(Collection<String> drawn) {
        assertThat(drawn).hasSizeGreaterThan(300).doesNotHaveDuplicates();
        var length = drawn.stream().mapToInt(String::length).min().orElseThrow();
        assertThat(drawn).allMatch(text -> text.length() == length);
        var bits = 0.0;
        for (int at = 0; at < length; at++) {
            var letters = new HashSet<Character>();
            for (var text : drawn) {
                letters.add(text.charAt(at));
            }
            bits += Math.log(letters.size()) / Math.log(2);
        }
        return bits;
    }
}
