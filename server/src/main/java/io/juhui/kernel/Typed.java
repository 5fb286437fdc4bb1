package io.juhui.kernel;

import java.text.Normalizer;
import java.util.Locale;
import java.util.regex.Pattern;

/**
 * What people type, made one: the same word looks the same however it was entered, and what nobody can see is not there.
 * Whoever bounds or compares typed text does so after this, never before: a cut in the middle of invisible characters loses
 * visible ones.
 */
public final class Typed {

    private static final Pattern BLANKS = Pattern.compile("[\\p{Zs}\\t\\x0B\\f]");
    private static final Pattern LINE_ENDS = Pattern.compile("\\r\\n?|[\\u0085\\u2028\\u2029]");
    private static final Pattern RUN_OF_BLANKS = Pattern.compile("\\s+");
    private static final Pattern GAPS = Pattern.compile("[\\s\\p{Pd}\\u2212\\u30FC_.]+");
    private static final int JOINER = 0x200D;
    private static final int EMOJI_STYLE = 0xFE0F;

    private Typed() {}

    /** Text of any length: composed characters, plain blanks and line ends, nothing invisible, no blanks around it. */
    public static String text(String typed) {
        if (isPlain(typed)) {
            return typed.strip();
        }
        var composed = Normalizer.normalize(typed, Normalizer.Form.NFC);
        var lines = LINE_ENDS.matcher(composed).replaceAll("\n");
        return visible(BLANKS.matcher(lines).replaceAll(" ")).strip();
    }

    /** Numbers and codes that people read out: half width, capitals, no blanks or dashes between. */
    public static String code(String typed) {
        var narrow = Normalizer.normalize(text(typed), Normalizer.Form.NFKC);
        return GAPS.matcher(narrow).replaceAll("").toUpperCase(Locale.ROOT);
    }

    /** A mainland number as it is dialled inside the country: like {@link #code}, without the country's prefix. */
    public static String phone(String typed) {
        var digits = code(typed);
        return digits.matches("(\\+|00)?86[01].*") ? digits.replaceFirst("^(\\+|00)?86", "") : digits;
    }

    /** Equal for two texts that a reader takes for the same: 红, 红 with a blank, and Ｓ and s. Never shown. */
    public static String key(String typed) {
        var narrow = Normalizer.normalize(text(typed), Normalizer.Form.NFKC);
        return RUN_OF_BLANKS.matcher(narrow).replaceAll(" ").strip().toLowerCase(Locale.ROOT);
    }

    /** Printable ASCII needs no second look; nor do the characters that nearly all Chinese text is made of. */
    private static boolean isPlain(String text) {
        for (int i = 0; i < text.length(); i++) {
            var c = text.charAt(i);
            if ((c < ' ' || c > '~') && (c < '\u4E00' || c > '\u9FFF') && c != '\n') {
                return false;
            }
        }
        return true;
    }

    private static String visible(String text) {
        var kept = new StringBuilder(text.length());
        int before = 0;
        for (int i = 0; i < text.length(); ) {
            int c = text.codePointAt(i);
            i += Character.charCount(c);
            int next = i < text.length() ? text.codePointAt(i) : 0;
            if (!isUnseen(c) || joinsEmoji(c, before, next)) {
                kept.appendCodePoint(c);
                before = c;
            }
        }
        return kept.toString();
    }

    private static boolean isUnseen(int c) {
        var type = Character.getType(c);
        return (type == Character.CONTROL && c != '\n')
                || type == Character.FORMAT
                || (c >= 0xFE00 && c <= EMOJI_STYLE)
                || (c >= 0xE0100 && c <= 0xE01EF)
                || c == 0x034F // combining grapheme joiner
                || c == 0x115F // Hangul fillers, which are letters by name only
                || c == 0x1160
                || c == 0x3164
                || c == 0xFFA0
                || c == 0x2800; // the empty Braille pattern
    }

    /** 👨‍👩‍👧 is held together by joiners, ❤️ told from ❤ by a style. */
    private static boolean joinsEmoji(int c, int before, int next) {
        var afterEmoji = Character.isEmoji(before) || Character.isEmojiModifier(before) || before == EMOJI_STYLE;
        return afterEmoji && (c == EMOJI_STYLE || (c == JOINER && Character.isEmoji(next)));
    }
}
