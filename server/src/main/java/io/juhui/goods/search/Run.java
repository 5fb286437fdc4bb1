package io.juhui.goods.search;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;

/** A stretch of text that is searched for as one: Chinese, letters and digits, a quantity, or an emoji. */
record Run(String text, Kind kind) {

    enum Kind {
        HAN,
        LETTERS,
        /** {@code text} is the one word for all ways to write it. */
        QUANTITY,
        EMOJI
    }

    private static final Pattern BETWEEN_LETTERS_AND_DIGITS =
            Pattern.compile("(?<=[\\p{L}])(?=[0-9])|(?<=[0-9])(?=\\p{L})");

    boolean han() {
        return kind == Kind.HAN;
    }

    /** iphone15 is iphone and 15. */
    List<String> parts() {
        return List.of(BETWEEN_LETTERS_AND_DIGITS.split(text, -1));
    }

    /** Its characters, also those that Java needs two of its own for. */
    static List<String> characters(String text) {
        return text.codePoints().mapToObj(Character::toString).toList();
    }

    /** The runs of a normalised text, in order. */
    static List<Run> of(String text) {
        var runs = new ArrayList<Run>();
        int i = 0;
        while (i < text.length()) {
            int start = i;
            var quantity = beginsANumber(text, i)
                    ? Quantities.at(text, i)
                    : java.util.Optional.<java.util.regex.Matcher>empty();
            if (quantity.isPresent()) {
                runs.add(new Run(Quantities.word(quantity.get()), Kind.QUANTITY));
                i = quantity.get().end();
                continue;
            }
            var kind = kind(text.codePointAt(i));
            i += Character.charCount(text.codePointAt(i));
            if (kind == null) {
                continue;
            }
            while (kind != Kind.EMOJI && i < text.length() && goesOn(text, i, kind)) {
                i += Character.charCount(text.codePointAt(i));
            }
            runs.add(new Run(text.substring(start, i), kind));
        }
        return runs;
    }

    private static boolean goesOn(String text, int i, Kind kind) {
        if (beginsANumber(text, i) && Quantities.at(text, i).isPresent()) {
            return false;
        }
        var decimal = text.charAt(i) == '.'
                && i + 1 < text.length()
                && isDigit(text.charAt(i - 1))
                && isDigit(text.charAt(i + 1));
        return decimal || kind(text.codePointAt(i)) == kind;
    }

    private static boolean beginsANumber(String text, int i) {
        return isDigit(text.charAt(i)) && (i == 0 || !(isDigit(text.charAt(i - 1)) || text.charAt(i - 1) == '.'));
    }

    private static boolean isDigit(char c) {
        return c >= '0' && c <= '9';
    }

    private static @org.jspecify.annotations.Nullable Kind kind(int c) {
        if (Pinyin.isHan(c)) {
            return Kind.HAN;
        }
        if (Character.isLetterOrDigit(c)) {
            return Kind.LETTERS;
        }
        return Character.isExtendedPictographic(c) && c > 0x2000 ? Kind.EMOJI : null;
    }
}
