package io.juhui.kernel;

import java.util.Locale;

/**
 * One thing said in both languages of the house.
 *
 * @param zh simplified Chinese
 * @param en English
 */
public record Words(String zh, String en) {

    /** What somebody wrote himself, a campaign's name say: nobody translates it. */
    public static Words asWritten(String text) {
        return new Words(text, text);
    }

    public String in(Language language) {
        return switch (language) {
            case CHINESE -> zh;
            case ENGLISH -> en;
        };
    }

    public String in(Locale locale) {
        return in(Language.of(locale));
    }

    @Override
    public String toString() {
        return zh;
    }
}
