package io.juhui.trade.aftersale;

import java.util.Set;

/** What the board shows at once. */
enum CaseFilter {
    /** Whatever waits for the shop. */
    WAITING(CaseStatus.ASKED, CaseStatus.RETURNING, CaseStatus.RECEIVED, CaseStatus.TO_SEND),
    TO_ANSWER(CaseStatus.ASKED),
    TO_INSPECT(CaseStatus.RETURNING, CaseStatus.RECEIVED),
    TO_SEND(CaseStatus.TO_SEND),
    /** Whatever waits for the buyer. */
    BUYER(CaseStatus.OFFERED, CaseStatus.REFUSED, CaseStatus.TO_RETURN, CaseStatus.SENT),
    ENDED(CaseStatus.REFUNDED, CaseStatus.DONE, CaseStatus.CLOSED, CaseStatus.WITHDRAWN);

    private final Set<CaseStatus> statuses;

    CaseFilter(CaseStatus... statuses) {
        this.statuses = Set.of(statuses);
    }

    Set<CaseStatus> statuses() {
        return statuses;
    }
}
