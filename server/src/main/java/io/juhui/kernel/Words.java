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

    public String in(boolean english) {
        return english ? en : zh;
    }

    public String in(Locale locale) {
        return in(locale.getLanguage().equals("en"));
    }

    @Override
    public String toString() {
        return zh;
    }
}
