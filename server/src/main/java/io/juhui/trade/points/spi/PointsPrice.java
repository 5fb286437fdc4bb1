package io.juhui.trade.points.spi;

import io.juhui.trade.ordering.Draft;
import io.juhui.trade.ordering.LineId;
import java.time.Instant;
import java.util.Map;

/** Socket: a room whose offers cost the buyer points. All of it from memory. */
public interface PointsPrice {

    /** Whether it could cost points now, so that balances have to be known. */
    boolean acts(Instant at);

    /** What the order, as it is priced, takes: points by line; refuses nothing. */
    Map<LineId, Long> points(Draft draft);

    /** Refuses with a Problem what the order would take. */
    default void check(Draft draft, Map<LineId, Long> points) {}
}
