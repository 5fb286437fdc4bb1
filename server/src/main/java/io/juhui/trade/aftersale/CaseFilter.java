package io.juhui.trade.aftersale;

import java.util.Set;

/** What the board shows at once: whatever waits for the shop or a part of that, whatever waits for the buyer, what has ended. */
enum CaseFilter {
    WAITING,
    TO_ANSWER,
    TO_INSPECT,
    TO_SEND,
    BUYER,
    ENDED;

    Set<CaseStatus> statuses() {
        return switch (this) {
            case WAITING -> Set.of(CaseStatus.ASKED, CaseStatus.RETURNING, CaseStatus.RECEIVED, CaseStatus.TO_SEND);
            case TO_ANSWER -> Set.of(CaseStatus.ASKED);
            case TO_INSPECT -> Set.of(CaseStatus.RETURNING, CaseStatus.RECEIVED);
            case TO_SEND -> Set.of(CaseStatus.TO_SEND);
            case BUYER -> Set.of(CaseStatus.OFFERED, CaseStatus.REFUSED, CaseStatus.TO_RETURN, CaseStatus.SENT);
            case ENDED -> Set.of(CaseStatus.REFUNDED, CaseStatus.DONE, CaseStatus.CLOSED, CaseStatus.WITHDRAWN);
        };
    }
}
