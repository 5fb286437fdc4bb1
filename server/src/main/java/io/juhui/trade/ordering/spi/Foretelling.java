package io.juhui.trade.ordering.spi;

import io.juhui.kernel.Language;
import io.juhui.trade.ordering.Foretold;
import io.juhui.trade.ordering.Order;
import io.juhui.trade.ordering.OrderEvent;
import java.util.List;

/** Socket: a room that would do something because of a refund says beforehand what. What it says is what it does; nothing changes here. */
public interface Foretelling {

    /** Lower is told earlier. */
    int place();

    /** @param refund as it would be told of, had it been decided now */
    List<Foretold> foretell(Order order, OrderEvent.Refunded refund, Language language);
}
