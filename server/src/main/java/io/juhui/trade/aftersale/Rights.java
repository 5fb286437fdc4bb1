package io.juhui.trade.aftersale;

import io.juhui.trade.ordering.Order;
import io.juhui.trade.ordering.OrderLine;
import io.juhui.trade.ordering.OrderStatus;
import io.juhui.trade.ordering.OrderTerms;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.temporal.ChronoUnit;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * What a buyer may come back with, and until when. Pure.
 *
 * @param until the end of the after-sale period; none before receipt
 * @param noReasonUntil the end of the seven days, the day of receipt not counted; none before receipt (R17, E10)
 */
record Rights(
        Order order,
        Instant now,
        @Nullable Instant until,
        @Nullable Instant noReasonUntil) {

    static final int NO_REASON_DAYS = 7;

    private static final ZoneId SHOP = ZoneId.of("Asia/Shanghai");

    static Rights of(Order order, OrderTerms terms, Instant now) {
        var done = order.doneAt();
        return done == null
                ? new Rights(order, now, null, null)
                : new Rights(order, now, terms.afterSaleUntil(done), endOf(done, NO_REASON_DAYS));
    }

    private static Instant endOf(Instant received, int days) {
        return received.atZone(SHOP)
                .toLocalDate()
                .plusDays(days + 1L)
                .atStartOfDay(SHOP)
                .toInstant();
    }

    /** Whether anything of the order may be asked for at all. */
    boolean isOpen() {
        return (order.status() == OrderStatus.SHIPPED || order.isPartlyShipped() || order.status() == OrderStatus.DONE)
                && order.settledAt() == null
                && (until == null || now.isBefore(until));
    }

    boolean isOver() {
        return order.settledAt() != null || (until != null && !now.isBefore(until));
    }

    /** Why goods of this line cannot go back without a reason; empty where they can. */
    Optional<AfterSaleProblem> noReasonRefused(OrderLine line) {
        if (line.noReturn()) {
            return Optional.of(AfterSaleProblem.NO_RETURN);
        }
        return noReasonUntil != null && !now.isBefore(noReasonUntil)
                ? Optional.of(AfterSaleProblem.NO_REASON_OVER)
                : Optional.empty();
    }

    /** Whole days that are left of the seven, today counted; the seven where they have not begun. */
    int noReasonDaysLeft() {
        return noReasonUntil == null ? NO_REASON_DAYS : Math.min(NO_REASON_DAYS, daysLeft(noReasonUntil));
    }

    private int daysLeft(Instant end) {
        if (!now.isBefore(end)) {
            return 0;
        }
        var today = now.atZone(SHOP).truncatedTo(ChronoUnit.DAYS).toInstant();
        return (int) Math.ceilDiv(Duration.between(today, end).toHours(), 24);
    }
}
