package io.juhui.trade.aftersale;

import io.juhui.kernel.Language;
import io.juhui.kernel.Words;
import java.util.Map;
import java.util.Set;

/** Where a case stands; the one table of moves. The words of what comes next are for the buyer, then for the merchant. */
enum CaseStatus {
    ASKED("待商家处理", "Waiting for the shop"),
    OFFERED("商家已提出方案", "The shop made an offer"),
    REFUSED("商家已拒绝", "Refused by the shop"),
    TO_RETURN("待买家寄回", "To be sent back"),
    RETURNING("退货运输中", "On its way back"),
    RECEIVED("商家验货中", "Being inspected"),
    TO_SEND("待商家寄出", "To be sent out again"),
    SENT("商家已寄出", "Sent out again"),
    REFUNDED("已退款", "Refunded"),
    DONE("已完成", "Done"),
    CLOSED("已关闭", "Closed"),
    WITHDRAWN("已撤销", "Withdrawn");

    private static final Map<CaseStatus, Set<CaseStatus>> MOVES = Map.ofEntries(
            Map.entry(ASKED, Set.of(ASKED, OFFERED, REFUSED, TO_RETURN, REFUNDED, WITHDRAWN)),
            Map.entry(OFFERED, Set.of(ASKED, RECEIVED, TO_RETURN, REFUNDED, CLOSED, WITHDRAWN)),
            Map.entry(REFUSED, Set.of(ASKED, CLOSED, WITHDRAWN)),
            Map.entry(TO_RETURN, Set.of(RETURNING, CLOSED, WITHDRAWN)),
            Map.entry(RETURNING, Set.of(RECEIVED, OFFERED, TO_SEND, REFUNDED)),
            Map.entry(RECEIVED, Set.of(OFFERED, TO_SEND, REFUNDED)),
            Map.entry(TO_SEND, Set.of(SENT, REFUNDED)),
            Map.entry(SENT, Set.of(DONE, CLOSED)),
            Map.entry(REFUNDED, Set.of()),
            Map.entry(DONE, Set.of()),
            Map.entry(CLOSED, Set.of()),
            Map.entry(WITHDRAWN, Set.of()));

    private final Words words;

    CaseStatus(String zh, String en) {
        this.words = new Words(zh, en);
    }

    boolean mayBecome(CaseStatus next) {
        return MOVES.getOrDefault(this, Set.of()).contains(next);
    }

    /** A move that is in no table is a bug of ours. */
    void requireMove(CaseStatus next) {
        if (!mayBecome(next)) {
            throw new IllegalStateException(this + " never becomes " + next);
        }
    }

    boolean isOpen() {
        return !MOVES.getOrDefault(this, Set.of()).isEmpty();
    }

    /** Whether it is the merchant who has to act. */
    boolean waitsForShop() {
        return this == ASKED || this == RETURNING || this == RECEIVED || this == TO_SEND;
    }

    String text(Language language) {
        return words.in(language);
    }

    Words words() {
        return words;
    }
}
