package io.juhui.kernel;

import java.util.Locale;

/** The two languages of the shop: English for who asks for it, Chinese for everybody else. */
public enum Language {
    CHINESE,
    ENGLISH;

    public static Language of(Locale locale) {
        return locale.getLanguage().equals(Locale.ENGLISH.getLanguage()) ? ENGLISH : CHINESE;
    }
}
