package io.juhui.trade.pricing.spi;

import io.juhui.kernel.Actor.BuyerId;
import io.juhui.trade.pricing.Pick;
import java.time.Instant;
import java.util.List;
import java.util.Map;

/**
 * Socket: a room that knows something of a buyer which its rules need. Asked once for a whole batch of purchases before the
 * pure part begins; a confirm page is a batch of one.
 *
 * @param <F> the room's own type of fact; immutable
 */
public interface FactSource<F> {

    Class<F> kind();

    /** At most one read, whatever the number of buyers; who has nothing may be left out. */
    Map<BuyerId, F> load(Map<BuyerId, List<Pick>> buyers, Instant at);
}
