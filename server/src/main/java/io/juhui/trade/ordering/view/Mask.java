package io.juhui.trade.ordering.view;

import java.util.List;

/** Personal data as staff see it until they unmask it with a reason (R48, X06). */
final class Mask {

    private Mask() {}

    static String name(String name) {
        return name.isEmpty() ? "" : name.substring(0, name.offsetByCodePoints(0, 1)) + "**";
    }

    static String phone(String phone) {
        return phone.length() < 7 ? "***" : phone.substring(0, 3) + "****" + phone.substring(phone.length() - 4);
    }

    /** The region stays, because carriage is decided by it; nothing of what was written behind it does. */
    static String address(List<String> region) {
        return String.join(" ", region) + " ****";
    }
}
