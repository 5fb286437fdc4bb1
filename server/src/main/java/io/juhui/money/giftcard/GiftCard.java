package io.juhui.money.giftcard;

import io.juhui.kernel.Actor.BuyerId;
import io.juhui.kernel.Money;
import java.time.Instant;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** One card, as it stands. */
record GiftCard(
        GiftCardId id,
        int number,
        Optional<BuyerId> redeemedBy,
        @Nullable Instant redeemedAt,
        @Nullable Instant endsAt,
        @Nullable Instant voidedAt,
        @Nullable String voidReason,
        OfBatch batch) {

    /** What it has from its batch. */
    record OfBatch(String name, Money face, boolean sold, Instant from, Instant until) {}

    enum GiftCardState {
        OPEN,
        REDEEMED,
        VOIDED,
        EXPIRED
    }

    GiftCardState state(Instant at) {
        if (redeemedAt != null) {
            return GiftCardState.REDEEMED;
        }
        if (voidedAt != null) {
            return GiftCardState.VOIDED;
        }
        return at.isBefore(batch.until()) ? GiftCardState.OPEN : GiftCardState.EXPIRED;
    }

    /** Why this buyer cannot redeem it; it was not redeemed just now. */
    GiftCardProblem refusal(BuyerId buyer, Instant at) {
        return switch (state(at)) {
            case REDEEMED ->
                redeemedBy.filter(buyer::equals).isPresent() ? GiftCardProblem.YOURS : GiftCardProblem.USED;
            case VOIDED -> GiftCardProblem.VOIDED;
            case EXPIRED -> GiftCardProblem.EXPIRED;
            case OPEN -> GiftCardProblem.NOT_YET;
        };
    }
}
