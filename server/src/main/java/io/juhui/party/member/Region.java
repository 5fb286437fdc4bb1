package io.juhui.party.member;

import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** A province, a city or a district of the official six-digit division codes. */
record Region(String code, String name, boolean leaf) {

    private static final Pattern PEOPLES = Pattern.compile(
            "(?<=..)(?:(?:土家|苗|布依|侗|彝|藏|羌|白|傣|景颇|傈僳|哈尼|壮|回|蒙古|朝鲜|哈萨克" + "|柯尔克孜|维吾尔|瑶|土|满|黎)族?)+自治(?:区|州|县)$");
    private static final Pattern KIND = Pattern.compile("(?:省|市|地区|自治区|盟|区|县)$");

    /** A line of the official list that no one lives in: it groups what a province governs directly. */
    boolean isFiller() {
        return name.endsWith("直辖县级行政区划");
    }

    boolean isProvince() {
        return code.endsWith("0000");
    }

    boolean isCity() {
        return code.endsWith("00") && !isProvince();
    }

    /** The code one level up; empty above a province. */
    String parent() {
        if (isProvince()) {
            return "";
        }
        return isCity() ? code.substring(0, 2) + "0000" : code.substring(0, 4) + "00";
    }

    /** How people write it: in full, and short where that leaves two characters or more. Longest first. */
    List<String> forms() {
        if (isFiller()) {
            return List.of();
        }
        var shorter = KIND.matcher(PEOPLES.matcher(name).replaceFirst("")).replaceFirst("");
        return Stream.of(name, shorter)
                .filter(form -> form.length() >= 2)
                .distinct()
                .toList();
    }
}
