package io.juhui.trade.aftersale;

import io.juhui.kernel.Language;
import io.juhui.kernel.Words;

/** What a buyer may ask for. */
enum CaseKind {
    REFUND_ONLY("仅退款", "Refund only", false, true),
    RETURN("退货退款", "Return and refund", true, true),
    EXCHANGE("换货", "Exchange", true, false),
    REPAIR("维修", "Repair", true, false);

    private final Words words;
    private final boolean goodsComeBack;
    private final boolean money;

    CaseKind(String zh, String en, boolean goodsComeBack, boolean money) {
        this.words = new Words(zh, en);
        this.goodsComeBack = goodsComeBack;
        this.money = money;
    }

    boolean goodsComeBack() {
        return goodsComeBack;
    }

    /** An exchange and a repair move none (R19). */
    boolean movesMoney() {
        return money;
    }

    String text(Language language) {
        return words.in(language);
    }

    Words words() {
        return words;
    }
}
