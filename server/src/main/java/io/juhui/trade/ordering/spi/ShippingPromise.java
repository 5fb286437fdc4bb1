package io.juhui.trade.ordering.spi;

import java.time.Duration;

/** Socket: the room that ships says how soon after payment it does. Reads memory only. */
public interface ShippingPromise {

    Duration promised();
}
