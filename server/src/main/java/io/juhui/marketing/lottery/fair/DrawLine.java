package io.juhui.marketing.lottery.fair;

import io.juhui.marketing.lottery.DrawId;
import java.time.Instant;

/**
 * What of a draw is hashed; nothing of it tells who drew, and who drew knows the id.
 *
 * @param at to the millisecond, as it is stored and told
 */
public record DrawLine(DrawId id, long turn, int roll, int landed, int given, int version, Instant at) {

    public String text() {
        return turn + "|" + id.value() + "|" + roll + "|" + landed + "|" + given + "|" + version + "|"
                + at.toEpochMilli();
    }
}
