package io.juhui.marketing.bargain;

import io.juhui.frame.campaign.CampaignId;
import io.juhui.kernel.Actor.BuyerId;
import io.juhui.kernel.Money;
import io.juhui.trade.pricing.Lane;
import java.time.Instant;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * A launch as it stands in its row, and what can become of it. Pure; the statements that move it carry the same guards.
 *
 * @param price what it has come to
 * @param needed how many helpers take it to the floor, {@code helped} of whom have come
 * @param closesAt from this instant on nobody helps
 * @param payUntil from this instant on nobody buys
 * @param order that has it, paid or not
 */
record Launch(
        LaunchId id,
        CampaignId campaign,
        long product,
        long sku,
        BuyerId owner,
        LaunchState state,
        Money start,
        Money floor,
        Money first,
        Money price,
        int needed,
        int helped,
        boolean anyPrice,
        Set<Lane> closes,
        Instant launchedAt,
        Instant closesAt,
        Instant payUntil,
        @Nullable Long order,
        @Nullable Instant endedAt) {

    enum LaunchState {
        /** Is helped, or waits to be bought. */
        OPEN,
        /** An order has it that is not paid yet. */
        ORDERED,
        BOUGHT,
        /** Its time was over and nobody had bought it. */
        EXPIRED,
        /** Its order was paid and cancelled. */
        RETURNED
    }

    int missing() {
        return needed - helped;
    }

    boolean isAtFloor() {
        return missing() == 0;
    }

    /** Why nobody can help; empty when somebody can. */
    Optional<BargainProblem> helpShut(Instant at) {
        return switch (state) {
            case ORDERED, BOUGHT -> Optional.of(BargainProblem.BEING_BOUGHT);
            case EXPIRED, RETURNED -> Optional.of(BargainProblem.OVER);
            case OPEN -> {
                if (isAtFloor()) {
                    yield Optional.of(BargainProblem.AT_FLOOR);
                }
                yield at.isBefore(closesAt) ? Optional.empty() : Optional.of(BargainProblem.OVER);
            }
        };
    }

    /** Why it cannot be bought; empty when it can. */
    Optional<BargainProblem> buyShut(Instant at) {
        return switch (state) {
            case ORDERED, BOUGHT -> Optional.of(BargainProblem.BEING_BOUGHT);
            case EXPIRED, RETURNED -> Optional.of(BargainProblem.OVER);
            case OPEN -> {
                if (!at.isBefore(expires())) {
                    yield Optional.of(BargainProblem.OVER);
                }
                yield anyPrice || isAtFloor() ? Optional.empty() : Optional.of(BargainProblem.NOT_AT_FLOOR);
            }
        };
    }

    /** Why it cannot be ordered at the price it was quoted at: besides, a friend may have helped meanwhile. */
    Optional<BargainProblem> orderShut(Money quoted, Instant at) {
        return buyShut(at).or(() -> price.equals(quoted) ? Optional.empty() : Optional.of(BargainProblem.PRICE_MOVED));
    }

    /** When nothing can become of it any more: what can be bought has the time to pay, anything else is over with its hours (R31). */
    Instant expires() {
        return anyPrice || isAtFloor() ? payUntil : closesAt;
    }

    /** When to look at it next: its hours are over, then its time to pay. */
    Optional<Instant> next(Instant at) {
        if (state != LaunchState.OPEN) {
            return Optional.empty();
        }
        return Optional.of(at.isBefore(closesAt) ? closesAt : expires());
    }
}
