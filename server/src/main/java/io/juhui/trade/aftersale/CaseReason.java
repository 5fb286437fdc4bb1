package io.juhui.trade.aftersale;

import static io.juhui.trade.aftersale.CaseKind.EXCHANGE;
import static io.juhui.trade.aftersale.CaseKind.REFUND_ONLY;
import static io.juhui.trade.aftersale.CaseKind.REPAIR;
import static io.juhui.trade.aftersale.CaseKind.RETURN;

import io.juhui.kernel.Language;
import io.juhui.kernel.Words;
import java.util.Set;

/** Why a buyer comes back. Where the fault is the shop's, the carriage of the units goes back too, and it has to be shown. */
enum CaseReason {
    NO_REASON("七天无理由", "Seven days, no reason", Fault.NONE, Set.of(RETURN)),
    NOT_RECEIVED("没有收到货", "Not received", Fault.SHOP, Set.of(REFUND_ONLY)),
    DAMAGED("收到时已破损", "Damaged on arrival", Fault.SHOWN, Set.of(REFUND_ONLY, RETURN, EXCHANGE)),
    FAULTY("质量问题", "Faulty", Fault.SHOWN, Set.of(REFUND_ONLY, RETURN, EXCHANGE, REPAIR)),
    WRONG_GOODS("发错或漏发", "Wrong or missing goods", Fault.SHOWN, Set.of(REFUND_ONLY, RETURN, EXCHANGE)),
    NOT_AS_DESCRIBED("与描述不符", "Not as described", Fault.SHOWN, Set.of(REFUND_ONLY, RETURN)),
    DOES_NOT_FIT("尺码、颜色不合适", "Wrong size or colour", Fault.NONE, Set.of(EXCHANGE)),
    AGREED("与商家协商一致", "Agreed with the shop", Fault.NONE, Set.of(REFUND_ONLY, RETURN, EXCHANGE, REPAIR));

    private enum Fault {
        NONE,
        SHOP,
        /** The shop's, and a picture or video has to show it. */
        SHOWN
    }

    private final Words words;
    private final Fault fault;
    private final Set<CaseKind> kinds;

    CaseReason(String zh, String en, Fault fault, Set<CaseKind> kinds) {
        this.words = new Words(zh, en);
        this.fault = fault;
        this.kinds = kinds;
    }

    boolean isShopsFault() {
        return fault != Fault.NONE;
    }

    boolean needsEvidence() {
        return fault == Fault.SHOWN;
    }

    boolean fits(CaseKind kind) {
        return kinds.contains(kind);
    }

    String text(Language language) {
        return words.in(language);
    }

    Words words() {
        return words;
    }
}
