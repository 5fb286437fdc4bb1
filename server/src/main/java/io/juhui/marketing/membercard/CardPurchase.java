package io.juhui.marketing.membercard;

import io.juhui.kernel.Actor.BuyerId;
import io.juhui.kernel.Money;
import java.time.Duration;
import java.time.Instant;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * One purchase of a card.
 *
 * @param everyDays as the card had it then, 0 for no periods
 * @param from when it begins, null until it is paid
 * @param gift what its rewards have given of gift money so far, and {@code points} of points
 */
record CardPurchase(
        CardPurchaseId id,
        CardId card,
        BuyerId buyer,
        int months,
        Money price,
        int everyDays,
        State state,
        @Nullable Instant paidAt,
        @Nullable Instant from,
        @Nullable Instant to,
        Money gift,
        long points,
        Money refunded,
        Money deducted) {

    enum State {
        WAITING,
        PAID,
        CLOSED,
        REFUNDED
    }

    Instant begins() {
        return Objects.requireNonNull(from);
    }

    Instant ends() {
        return Objects.requireNonNull(to);
    }

    /** When its {@code number}th period is due, counted from one. */
    Instant due(int number) {
        return begins().plus(Duration.ofDays((long) everyDays * number));
    }

    /** Periods end with the card; the last may be due at that very moment. */
    boolean hasPeriod(int number) {
        return everyDays > 0 && state == State.PAID && !due(number).isAfter(ends());
    }

    /** For whole days that are left, rounded down; the day that has begun counts as used. Pure. */
    Money worthLeft(Instant at) {
        var whole = Duration.between(begins(), ends()).toDays();
        var left = at.isBefore(begins())
                ? whole
                : Math.max(0, Duration.between(at, ends()).toDays());
        return Money.fen(Math.multiplyExact(price.fen(), Math.min(left, whole)) / Math.max(1, whole));
    }
}
