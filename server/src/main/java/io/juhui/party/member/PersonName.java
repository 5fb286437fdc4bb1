package io.juhui.party.member;

import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;

/** Tells which of the words of an address is who lives there: by surname, by length, and by standing beside the phone. */
final class PersonName {

    private static final Pattern FORM =
            Pattern.compile("(?:[\\p{IsHan}]{2,5}|[\\p{IsHan}]{1,12}(?:·[\\p{IsHan}]{1,12})+"
                    + "|[A-Za-z][A-Za-z.'’-]*(?: [A-Za-z][A-Za-z.'’-]*){0,4})(?:[\\[(][0-9]{2,6}[\\])])?");
    private static final Pattern PLACE =
            Pattern.compile("[路街道巷弄号楼室幢栋村镇乡园座层苑城厦店区县市省里庄湾湖山桥广场院校站部厂]$|学校|大学|公司|快递|驿站|门卫|中国");
    private static final Pattern TITLE = Pattern.compile("(?:先生|女士|小姐|老师|阿姨|叔叔|师傅|经理|同学)$");
    private static final List<String> DOUBLE = List.of(
            "欧阳", "上官", "司马", "诸葛", "东方", "皇甫", "尉迟", "公孙", "慕容", "令狐", "宇文", "长孙", "夏侯", "南宫", "司徒", "端木", "轩辕");
    private static final String SURNAMES =
            "王李张刘陈杨黄赵吴周徐孙马朱胡郭何林罗高郑梁谢宋唐许韩冯邓曹彭曾肖田董袁潘于蒋蔡余杜叶程苏魏吕丁任沈姚卢姜崔钟谭陆汪范金石廖贾夏韦付傅方白邹孟熊秦邱江尹薛闫阎段雷侯龙史陶黎贺顾毛郝龚邵万钱严覃武戴莫孔向汤温康施文牛樊葛邢安齐易乔伍庞颜倪庄聂章鲁岳翟殷詹申欧耿关兰焦俞左柳甘祝包宁尚符舒阮柯纪梅童凌毕单季裴霍涂成苗谷盛曲翁冉骆蓝路游辛靳管柴蒙鲍华喻祁房屈饶解牟艾尤时穆农司卓古吉缪简车项连芦麦褚娄窦戚岑景党宫费卜冷晏席卫米柏宗瞿桂全佟应臧闵苟邬边卞姬师和仇栾隋商刁沙荣巫寇桑郎甄丛仲虞敖巩明佘池查麻苑迟邝";

    private PersonName() {}

    static boolean isName(String word) {
        return FORM.matcher(word).matches() && !PLACE.matcher(bare(word)).find();
    }

    /** The likeliest name among {@code words}, if any can be one; {@code besidePhone} are the words next to the phone. */
    static Optional<String> among(List<String> words, List<String> besidePhone) {
        String best = null;
        int most = 0;
        for (var word : words) {
            var worth = isName(word) ? worth(word) + (besidePhone.contains(word) ? 2 : 0) : 0;
            if (worth > most) {
                best = word;
                most = worth;
            }
        }
        return Optional.ofNullable(best);
    }

    private static int worth(String word) {
        var name = bare(word);
        var called = TITLE.matcher(name).find() || name.contains("·") || name.contains(" ");
        var surname = SURNAMES.indexOf(name.charAt(0)) >= 0 || DOUBLE.stream().anyMatch(name::startsWith);
        return 1 + (called ? 3 : 0) + (surname ? 2 : 0) + (name.length() <= 4 ? 1 : 0);
    }

    private static String bare(String word) {
        return word.replaceFirst("[\\[(].*$", "");
    }
}
