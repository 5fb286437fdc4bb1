package io.juhui.goods.search;

import java.util.ArrayList;
import java.util.List;
import net.sourceforge.pinyin4j.PinyinHelper;
import net.sourceforge.pinyin4j.format.HanyuPinyinCaseType;
import net.sourceforge.pinyin4j.format.HanyuPinyinOutputFormat;
import net.sourceforge.pinyin4j.format.HanyuPinyinToneType;
import net.sourceforge.pinyin4j.format.HanyuPinyinVCharType;
import net.sourceforge.pinyin4j.format.exception.BadHanyuPinyinOutputFormatCombination;

/** How Chinese sounds, without tones; one reading per character. */
final class Pinyin {

    private static final HanyuPinyinOutputFormat PLAIN = plain();

    private Pinyin() {}

    static boolean isHan(int c) {
        return Character.UnicodeScript.of(c) == Character.UnicodeScript.HAN;
    }

    /** One syllable per character of Chinese; others are left out. */
    static List<String> syllables(String text) {
        var syllables = new ArrayList<String>(text.length());
        for (int i = 0; i < text.length(); i++) {
            if (isHan(text.charAt(i))) {
                syllables.add(syllable(text.charAt(i)));
            }
        }
        return syllables;
    }

    static String full(String text) {
        return String.join("", syllables(text));
    }

    static String initials(String text) {
        var initials = new StringBuilder();
        for (var syllable : syllables(text)) {
            if (!syllable.isEmpty()) {
                initials.append(syllable.charAt(0));
            }
        }
        return initials.toString();
    }

    private static String syllable(char c) {
        try {
            var readings = PinyinHelper.toHanyuPinyinStringArray(c, PLAIN);
            return readings == null || readings.length == 0 ? "" : readings[0];
        } catch (BadHanyuPinyinOutputFormatCombination e) {
            throw new IllegalStateException(e);
        }
    }

    private static HanyuPinyinOutputFormat plain() {
        var format = new HanyuPinyinOutputFormat();
        format.setToneType(HanyuPinyinToneType.WITHOUT_TONE);
        format.setVCharType(HanyuPinyinVCharType.WITH_V);
        format.setCaseType(HanyuPinyinCaseType.LOWERCASE);
        return format;
    }
}
