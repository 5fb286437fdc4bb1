package io.juhui.trade.placing.spi;

import io.juhui.trade.ordering.Draft;
import io.juhui.trade.pricing.Pick;
import java.util.List;

/**
 * Socket: a room that sells from units it has set aside beforehand ({@code SetAside}). Of what is bought from these the goods' own stock is
 * neither asked nor taken; whether there are enough, and how many one buyer may hold unpaid, the room decides in its
 * {@link PlacingPart}, which also moves them. Pure.
 */
public interface OwnStock {

    /** Whether this line is sold from them, as its quote says. */
    boolean covers(Draft draft, Draft.Line line);

    /** Whether a purchase with these picks may be, before it is priced. */
    boolean mayCover(List<Pick> picks);
}
