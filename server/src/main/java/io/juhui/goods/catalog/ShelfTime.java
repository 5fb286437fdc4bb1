package io.juhui.goods.catalog;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** When a product is on the shelf: its switch and a half-open span [from, until), either end open (F01, F09). */
public record ShelfTime(
        boolean on, @Nullable Instant from, @Nullable Instant until) {

    public boolean holds(Instant at) {
        return on && (from == null || !at.isBefore(from)) && (until == null || at.isBefore(until));
    }

    /** The next instant after {@code at}, and before {@code nearest}, when the answer changes by the clock alone. */
    Instant nextTurn(Instant at, Instant nearest) {
        var next = nearest;
        if (on && from != null && from.isAfter(at) && from.isBefore(next)) {
            next = from;
        }
        if (on && until != null && until.isAfter(at) && until.isBefore(next)) {
            next = until;
        }
        return next;
    }
}
