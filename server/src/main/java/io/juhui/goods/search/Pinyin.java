package io.juhui.goods.search;

import java.util.Arrays;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import net.sourceforge.pinyin4j.PinyinHelper;
import net.sourceforge.pinyin4j.format.HanyuPinyinCaseType;
import net.sourceforge.pinyin4j.format.HanyuPinyinOutputFormat;
import net.sourceforge.pinyin4j.format.HanyuPinyinToneType;
import net.sourceforge.pinyin4j.format.HanyuPinyinVCharType;
import net.sourceforge.pinyin4j.format.exception.BadHanyuPinyinOutputFormatCombination;

/** How Chinese sounds, without tones. */
final class Pinyin {

    /** Characters that people read in more than one way today; the readings that dictionaries list for others are history. */
    private static final String MANY_VOICED =
            "重长乐行单朝曾还会都得地了着传藏调降角卷参差解查盖薄剥扁便泊卜伯蚌背辟屏朴曲圈色石识什似宿省盛弹提挑瓦尾吓巷校血压炸占粘召折正挣只中种轧柏贾区仇燕番六台铅大车和红打冒模没抹澄冲臭处畜创担当倒钉度缝干供冠观裹号好核荷华哗划晃混豁几济夹假间监将教结禁尽劲咀据嚼壳空露绿率络落埋蔓闷蒙泌磨难宁爬炮喷撇切强抢翘茄亲散丧塞杀煞扇舍什鸭咽要饮应载扎炸轴转钻琢作阿广沓蛤鲜炝熟";

    private static final int MOST_READINGS = 3;
    private static final int MOST_WAYS = 8;
    private static final HanyuPinyinOutputFormat PLAIN = plain();

    private Pinyin() {}

    static boolean isHan(int c) {
        return Character.UnicodeScript.of(c) == Character.UnicodeScript.HAN;
    }

    /** The likeliest syllable of each character of Chinese; others are left out. */
    static List<String> syllables(String text) {
        return readings(text).stream().map(List::getFirst).toList();
    }

    /** How each character of Chinese may sound, likeliest first: 重 is zhong and chong. Never empty for a character. */
    static List<List<String>> readings(String text) {
        return text.codePoints()
                .filter(Pinyin::isHan)
                .mapToObj(Pinyin::readings)
                .toList();
    }

    static String full(String text) {
        return String.join("", syllables(text));
    }

    /** Every way a text may sound, likeliest first, up to {@value #MOST_WAYS}. */
    static Set<String> ways(String text) {
        return joined(readings(text));
    }

    /** The first letters of every way a text may sound. */
    static Set<String> initials(String text) {
        return joined(readings(text).stream()
                .map(ways -> ways.stream()
                        .map(way -> way.isEmpty() ? "" : way.substring(0, 1))
                        .distinct()
                        .toList())
                .toList());
    }

    /** Each choice of one way a place; bounded, since a name of ambiguous characters has thousands. */
    static Set<String> joined(List<List<String>> places) {
        Set<String> ways = new LinkedHashSet<>(List.of(""));
        for (var place : places) {
            ways = ways.stream()
                    .flatMap(way -> place.stream().map(way::concat))
                    .limit(MOST_WAYS)
                    .collect(Collectors.toCollection(LinkedHashSet::new));
        }
        return ways;
    }

    private static List<String> readings(int c) {
        try {
            var found = Character.isBmpCodePoint(c) ? PinyinHelper.toHanyuPinyinStringArray((char) c, PLAIN) : null;
            return found == null || found.length == 0
                    ? List.of("")
                    : Arrays.stream(found)
                            .distinct()
                            .limit(MANY_VOICED.indexOf(c) < 0 ? 1 : MOST_READINGS)
                            .toList();
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
