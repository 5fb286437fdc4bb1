package io.juhui.money.giftcard;

import io.juhui.kernel.Money;
import java.time.Instant;

/** A batch with what has become of its cards. */
record GiftCardBatch(GiftCardBatchId id, GiftCardTerms terms, String by, Instant madeAt, int redeemed, int voided) {

    enum GiftCardBatchState {
        ANNOUNCED,
        RUNNING,
        /** All redeemed or void. */
        CLOSED,
        OVER
    }

    GiftCardBatchState state(Instant at) {
        if (left() == 0) {
            return GiftCardBatchState.CLOSED;
        }
        if (!at.isBefore(terms.validUntil())) {
            return GiftCardBatchState.OVER;
        }
        return at.isBefore(terms.validFrom()) ? GiftCardBatchState.ANNOUNCED : GiftCardBatchState.RUNNING;
    }

    /** Neither redeemed nor void. */
    private int left() {
        return terms.count() - redeemed - voided;
    }

    int expired(Instant at) {
        return state(at) == GiftCardBatchState.OVER ? left() : 0;
    }

    int open(Instant at) {
        return left() - expired(at);
    }

    /** What can still be redeemed: the shop owes it to whoever has the codes. */
    Money owed(Instant at) {
        return terms.face().times(open(at));
    }
}
