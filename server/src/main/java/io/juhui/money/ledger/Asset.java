package io.juhui.money.ledger;

import io.juhui.kernel.Words;

/** What can be held. Two assets are never added up; transfers balance in each of them by itself. */
public enum Asset {
    BALANCE("余额", "Balance", true),
    CARD("礼品卡", "Gift card", true),
    POINTS("积分", "Points", false),
    GROWTH("成长值", "Growth", false),
    COMMISSION("佣金", "Commission", true);

    private final Words words;
    private final boolean money;

    Asset(String zh, String en, boolean money) {
        this.words = new Words(zh, en);
        this.money = money;
    }

    public Words words() {
        return words;
    }

    /** Whether it is counted in fen; else in pieces. */
    public boolean isMoney() {
        return money;
    }

    /** As it begins the name of each of its pots. */
    String code() {
        return name().toLowerCase(java.util.Locale.ROOT);
    }
}
