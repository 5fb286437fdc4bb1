package io.juhui.trade.aftersale;

import static io.juhui.trade.aftersale.CaseKind.EXCHANGE;
import static io.juhui.trade.aftersale.CaseKind.REFUND_ONLY;
import static io.juhui.trade.aftersale.CaseKind.REPAIR;
import static io.juhui.trade.aftersale.CaseKind.RETURN;

import io.juhui.kernel.Language;
import io.juhui.kernel.Words;

/** Why a buyer comes back. Where the fault is the shop's, the carriage of the units goes back too, and it has to be shown. */
enum CaseReason {
    NO_REASON("七天无理由", "Seven days, no reason", Fault.NONE),
    NOT_RECEIVED("没有收到货", "Not received", Fault.SHOP),
    DAMAGED("收到时已破损", "Damaged on arrival", Fault.SHOWN),
    FAULTY("质量问题", "Faulty", Fault.SHOWN),
    WRONG_GOODS("发错或漏发", "Wrong or missing goods", Fault.SHOWN),
    NOT_AS_DESCRIBED("与描述不符", "Not as described", Fault.SHOWN),
    DOES_NOT_FIT("尺码、颜色不合适", "Wrong size or colour", Fault.NONE),
    AGREED("与商家协商一致", "Agreed with the shop", Fault.NONE);

    private enum Fault {
        NONE,
        SHOP,
        /** The shop's, and a picture or video has to show it. */
        SHOWN
    }

    private final Words words;
    private final Fault fault;

    CaseReason(String zh, String en, Fault fault) {
        this.words = new Words(zh, en);
        this.fault = fault;
    }

    boolean isShopsFault() {
        return fault != Fault.NONE;
    }

    boolean needsEvidence() {
        return fault == Fault.SHOWN;
    }

    boolean fits(CaseKind kind) {
        return switch (this) {
            case NO_REASON -> kind == RETURN;
            case NOT_RECEIVED -> kind == REFUND_ONLY;
            case DAMAGED, WRONG_GOODS -> kind != REPAIR;
            case NOT_AS_DESCRIBED -> kind == REFUND_ONLY || kind == RETURN;
            case DOES_NOT_FIT -> kind == EXCHANGE;
            case FAULTY, AGREED -> true;
        };
    }

    String text(Language language) {
        return words.in(language);
    }

    Words words() {
        return words;
    }
}
