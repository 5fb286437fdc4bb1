package io.juhui.marketing.flashsale;

import io.juhui.platform.store.Row;
import java.time.Duration;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * A member's place in the order of who wants one.
 *
 * @param letInAt from then on it buys, for a time
 * @param usedBy the order it has bought
 */
record FlashTurn(
        int position, @Nullable Instant letInAt, @Nullable Long usedBy) {

    static FlashTurn of(Row row) {
        return new FlashTurn(row.count("position"), row.maybeInstant("let_in_at"), row.maybeNumber("used_by"));
    }

    boolean isIn() {
        return letInAt != null;
    }

    boolean isUsed() {
        return usedBy != null;
    }

    boolean hasLapsed(Duration lasts, Instant at) {
        return letInAt != null && usedBy == null && !letInAt.plus(lasts).isAfter(at);
    }

    /** Whether it stands for something still, so that no other is drawn. */
    boolean isLive(Duration lasts, Instant at) {
        return usedBy == null && !hasLapsed(lasts, at);
    }
}
