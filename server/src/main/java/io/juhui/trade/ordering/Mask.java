package io.juhui.trade.ordering;

/** Personal data as staff see it until they unmask it with a reason (R48, X06). */
final class Mask {

    private static final int REGION_PARTS = 3;

    private Mask() {}

    static String name(String name) {
        return name.isEmpty() ? "" : name.substring(0, name.offsetByCodePoints(0, 1)) + "**";
    }

    static String phone(String phone) {
        return phone.length() < 7 ? "***" : phone.substring(0, 3) + "****" + phone.substring(phone.length() - 4);
    }

    /** Province, city and district stay, because carriage is decided by them. */
    static String address(String address) {
        var parts = address.split(" ", REGION_PARTS + 1);
        var shown = String.join(" ", java.util.Arrays.asList(parts).subList(0, Math.min(REGION_PARTS, parts.length)));
        return shown + " ****";
    }
}
