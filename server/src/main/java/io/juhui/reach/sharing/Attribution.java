package io.juhui.reach.sharing;

import io.juhui.kernel.Actor.BuyerId;
import java.time.Duration;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/**
 * To which share an order is credited.
 *
 * @param days how long an opened share counts; one opened exactly so long before still does
 */
record Attribution(Rule rule, int days) {

    enum Rule {
        FIRST,
        LAST
    }

    /** A share that its buyer opened, first and last. */
    record Touch(ShareId share, BuyerId sharer, Instant firstAt, Instant lastAt) {}

    /**
     * Those that count for an order of this moment, the one to credit first. What was opened again within the window counts by
     * that; what was opened after the order does not.
     */
    List<Touch> weighed(List<Touch> touches, Instant placedAt) {
        var from = placedAt.minus(Duration.ofDays(days));
        return touches.stream()
                .filter(touch -> !touch.firstAt().isAfter(placedAt))
                .filter(touch -> !last(touch, placedAt).isBefore(from))
                .sorted(order(placedAt))
                .toList();
    }

    Optional<Touch> chosen(List<Touch> touches, Instant placedAt) {
        return weighed(touches, placedAt).stream().findFirst();
    }

    private Comparator<Touch> order(Instant placedAt) {
        Comparator<Touch> order = switch (rule) {
            case FIRST -> Comparator.comparing(Touch::firstAt);
            case LAST ->
                Comparator.comparing((Touch touch) -> last(touch, placedAt)).reversed();
        };
        return order.thenComparingLong(touch -> touch.share().value());
    }

    /** One opened before the order and again after it: the later is not known here, the first is. */
    private static Instant last(Touch touch, Instant placedAt) {
        return touch.lastAt().isAfter(placedAt) ? touch.firstAt() : touch.lastAt();
    }
}
